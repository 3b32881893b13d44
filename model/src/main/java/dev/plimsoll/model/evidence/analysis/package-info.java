/// Repeated measurements judged by limits on how many of them may fail, be unclear or go wrong: the semantics of Argo
/// Rollouts' AnalysisTemplate, which teams already know.
@NullMarked
package dev.plimsoll.model.evidence.analysis;

import org.jspecify.annotations.NullMarked;
