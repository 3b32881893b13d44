package dev.plimsoll.model.run.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Says that an amendment passed, or did not pass, its chaos experiments, and binds that to everything it depends on.
/// It holds for exactly these digests: when one of them changes, the certificate is stale.
///
/// @param schemaVersion grows when a reader of the old form could not read the new one
/// @param amendment title of the amendment
/// @param plan name of the plan
/// @param run name of the run
/// @param at when the run ended
/// @param seed from which all draws of the run followed
/// @param verdict of the run
/// @param sentence why, in one sentence
/// @param experiments where each experiment of the plan stands, by its id
/// @param bound SHA-256 of what it depends on, by the names of [Part]
/// @param digest SHA-256 of all the rest, so that the file can be checked by itself: 64 hex digits
public record Certificate(
        int schemaVersion,
        String amendment,
        String plan,
        String run,
        Instant at,
        long seed,
        Verdict verdict,
        String sentence,
        Map<String, MatrixCoverage.State> experiments,
        Map<String, String> bound,
        String digest) {
    private static final int SCHEMA_VERSION = 1;

    /// What a certificate depends on.
    public enum Part {
        BASE("base", "the old contract"),
        REVISION("revision", "the new contract"),
        PLAN("plan", "the plan"),
        EXPERIMENTS("experiments", "the set of experiments"),
        SEED("seed", "the seed"),
        ENVIRONMENT("environment", "the environment"),
        VERDICTS("verdicts", "the verdicts");

        private final String word;
        private final String title;

        Part(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }

    public Certificate {
        experiments = Collections.unmodifiableMap(new TreeMap<>(experiments));
        bound = Collections.unmodifiableMap(new TreeMap<>(bound));
    }

    /// The certificate of a run that ended.
    ///
    /// @param coverage of its plan
    /// @throws IllegalArgumentException if the run has not ended
    public static Certificate of(Run run, MatrixCoverage coverage) {
        RunEvent.Concluded end =
                run.conclusion().orElseThrow(() -> new IllegalArgumentException("run " + run.id() + " has not ended"));
        ExperimentPlan plan = run.plan();
        Map<String, MatrixCoverage.State> experiments = new TreeMap<>();
        coverage.entries().forEach(entry -> experiments.put(entry.experiment().id(), entry.state()));
        Map<String, String> bound =
                bound(plan, run.start().planDigest(), run.start().environment());
        bound.put(Part.SEED.word(), Json.digest(run.seed()));
        bound.put(Part.VERDICTS.word(), Json.digest(List.of(end.verdict(), experiments, ReadingTable.of(run))));
        Certificate open = new Certificate(
                SCHEMA_VERSION,
                plan.amendment().title(),
                run.start().planId().value(),
                run.id().value(),
                end.at(),
                run.seed(),
                end.verdict(),
                end.sentence(),
                experiments,
                bound,
                "");
        return open.sealed();
    }

    private static Map<String, String> bound(ExperimentPlan plan, String digest, String environment) {
        Map<String, String> bound = new TreeMap<>();
        bound.put(Part.BASE.word(), plan.amendment().base().digest());
        bound.put(Part.REVISION.word(), plan.amendment().revision().digest());
        bound.put(Part.PLAN.word(), digest);
        bound.put(
                Part.EXPERIMENTS.word(),
                Json.digest(List.of(plan.faults(), plan.terms().experiments())));
        bound.put(
                Part.ENVIRONMENT.word(),
                Json.digest(List.of(
                        environment, plan.terms().differences(), plan.scope().environment())));
        return bound;
    }

    /// What the certificate of a run would bind if it was made of the plan as the plan is now: digests, by the names of
    /// [Part].
    public static Map<String, String> today(Run run, ExperimentPlan now) {
        return bound(now, now.digest(), run.start().environment());
    }

    /// What the certificate of a run binds and is not so in the plan as the plan is now.
    public static List<Change> changes(Run run, ExperimentPlan now) {
        return changes(bound(run.plan(), run.start().planDigest(), run.start().environment()), today(run, now));
    }

    private Certificate sealed() {
        return new Certificate(
                schemaVersion, amendment, plan, run, at, seed, verdict, sentence, experiments, bound, seal());
    }

    private String seal() {
        ObjectNode tree = Json.mapper().valueToTree(this);
        tree.remove("digest");
        return Json.digest(tree);
    }

    /// Whether the certificate is as it was written.
    @JsonIgnore
    public boolean isWhole() {
        return seal().equals(digest);
    }

    /// Whether it says that everything went well: the run passed, and no experiment is a hole.
    @JsonIgnore
    public boolean isGood() {
        return verdict == Verdict.PASS && experiments.values().stream().noneMatch(Certificate::unanswered);
    }

    static boolean unanswered(MatrixCoverage.State state) {
        return state.isHole() || state == MatrixCoverage.State.PLANNED;
    }

    /// What has changed since, in the order of [Part].
    ///
    /// @param now digests of today, by the names of [Part]; what is not known today is not compared
    public List<Change> changes(Map<String, String> now) {
        return changes(bound, now);
    }

    private static List<Change> changes(Map<String, String> bound, Map<String, String> now) {
        return Stream.of(Part.values())
                .filter(part ->
                        now.containsKey(part.word()) && !Objects.equals(now.get(part.word()), bound.get(part.word())))
                .map(part -> new Change(
                        part, bound.getOrDefault(part.word(), "nothing"), String.valueOf(now.get(part.word()))))
                .toList();
    }

    /// Something that is not as it was when the run was made.
    public record Change(Part part, String was, String is) {
        /// `the new contract changed: it was 12ab…, and is 98cd…`
        public String sentence() {
            return part.title() + " changed: it was " + shortened(was) + ", and is " + shortened(is);
        }

        private static String shortened(String digest) {
            return digest.length() > 12 ? digest.substring(0, 12) + "…" : digest;
        }
    }
}
