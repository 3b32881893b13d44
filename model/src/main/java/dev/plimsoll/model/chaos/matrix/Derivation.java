package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.ProbableRename;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One derivation of a matrix. Changes that one edit makes, of the same class and the same way, are asked together.
final class Derivation {
    /// Asked of answers that have a body: without one there is nothing to damage, and its fault would never bite.
    private static final String CORRUPTED = "corrupted";

    private final ContractDiff diff;
    private final Contract base;
    private final Contract revision;
    private final String who;
    private final Standings standings;
    private final Map<Flow, SampleValues> samples = new HashMap<>();
    /// By the edit that removes.
    private final Map<String, ProbableRename> renames = new HashMap<>();

    /// What is asked together.
    private record Kin(ChangeClass changeClass, Direction direction, String root) {}

    Derivation(ContractDiff diff, Contract base, Contract revision, WitnessJudge judge, String who) {
        this.diff = diff;
        this.base = base;
        this.revision = revision;
        this.who = who;
        this.standings = new Standings(base, revision, judge);
        Map<String, ProbableRename> byRemoval = new HashMap<>();
        diff.renames().forEach(rename -> byRemoval.put(rename.removal(), rename));
        for (Change change : diff.changes()) {
            ProbableRename rename = byRemoval.get(change.fingerprint());
            if (rename != null) {
                renames.put(change.root(), rename); // one edit may remove the same thing in many places
            }
        }
    }

    List<Experiment> experiments() {
        Map<Kin, List<Change>> families = new LinkedHashMap<>();
        for (Change change : diff.changes()) {
            families.computeIfAbsent(
                            new Kin(classOf(change), change.direction(), change.root()), _ -> new ArrayList<>())
                    .add(change);
        }
        List<Experiment> experiments = new ArrayList<>();
        families.forEach((kin, changes) -> experiments.addAll(asked(kin, changes)));
        ExperimentTable.of(ChangeClass.AMENDMENT).stream()
                .filter(question -> !question.name().equals(CORRUPTED)
                        || revision.operations().stream().anyMatch(SyntheticAnswers::hasBody))
                .forEach(question -> experiments.add(weather(question)));
        return experiments;
    }

    /// Something that is gone and seems to have come back under another name is renamed.
    private ChangeClass classOf(Change change) {
        ProbableRename rename = renames.get(change.root());
        if (rename == null) {
            return RuleClasses.of(change.rule());
        }
        return rename.kind() == ProbableRename.Kind.PROPERTY ? ChangeClass.FIELD_RENAMED : ChangeClass.OPERATION_MOVED;
    }

    private Experiment weather(Question question) {
        return new Experiment(
                question.changeClass().word() + "." + question.name(),
                question.changeClass(),
                question.pairing(),
                question.asked(who, "", ""),
                null,
                List.of(),
                List.of(),
                question.around());
    }

    private List<Experiment> asked(Kin kin, List<Change> changes) {
        List<Question> questions = ExperimentTable.of(kin.changeClass()).stream()
                .filter(question -> question.concerns(kin.direction()))
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        Change lead = changes.getFirst();
        Site site = Site.of(lead, base, revision);
        Variants variants = new Variants(lead, site, usual(lead, site), newName(lead), standings);
        return questions.stream()
                .map(question -> new Experiment(
                        question.changeClass().word() + "." + question.name() + "." + lead.fingerprint(),
                        question.changeClass(),
                        question.pairing(),
                        question.asked(who, Phrases.what(lead), Phrases.place(lead)),
                        lead,
                        changes,
                        variants.of(question.variants()),
                        question.around()))
                .toList();
    }

    /// A whole message in which the part is, of the version that knows it, or the witness.
    private @Nullable JsonNode usual(Change change, Site site) {
        boolean known = SchemaWalk.at(site.base(), site.path()) != null;
        JsonNode first = sample(change, known ? site.base() : site.revision(), site);
        JsonNode found = first != null ? first : sample(change, known ? site.revision() : site.base(), site);
        if (found != null) {
            return found;
        }
        return change.witness() instanceof Witness.Payload payload && Edit.first(payload.value(), site.path()) != null
                ? payload.value()
                : null;
    }

    private @Nullable JsonNode sample(Change change, @Nullable Schema schema, Site site) {
        if (schema == null) {
            return null;
        }
        Random seed = new Random(change.fingerprint().hashCode()); // the same change, the same message
        return samples.computeIfAbsent(site.flow(), SampleValues::new)
                .sample(schema, seed)
                .filter(whole -> Edit.first(whole, site.path()) != null)
                .orElse(null);
    }

    /// The last step of a rename's new path.
    private @Nullable String newName(Change change) {
        ProbableRename rename = renames.get(change.root());
        if (rename == null || rename.kind() != ProbableRename.Kind.PROPERTY) {
            return null;
        }
        String after = rename.after();
        return after.substring(after.lastIndexOf('.') + 1);
    }
}
