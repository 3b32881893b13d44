package dev.plimsoll.model.sandbox.edge;

import tools.jackson.databind.JsonNode;

/// A value proposed for a place, not judged yet.
record Edge(EdgeClass edge, JsonNode part) {}
