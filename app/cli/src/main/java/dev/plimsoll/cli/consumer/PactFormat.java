package dev.plimsoll.cli.consumer;

import dev.plimsoll.model.contract.consumer.check.PactCheck;

/// How the compatibility of a pact is written.
public enum PactFormat {
    TEXT,
    JSON;

    public String render(PactCheck check) {
        return this == TEXT ? PactText.render(check) : PactJson.render(check);
    }
}
