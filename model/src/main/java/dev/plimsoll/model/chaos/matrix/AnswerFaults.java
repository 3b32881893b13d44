package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Pointer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The faults that put the payloads of one experiment into the answers of the revision's sandbox: what the revision
/// may send and the base never promised. Payloads that both versions refuse are no news of the amendment, and a
/// consumer that breaks on them says nothing about it.
final class AnswerFaults {
    /// The revision's answers do not have the field, so nothing in them can be changed.
    private static final Set<ChangeClass> NOT_SENT = EnumSet.of(ChangeClass.FIELD_REMOVED, ChangeClass.FIELD_RENAMED);

    private final OperationKey operation;
    private final String status;
    private final List<String> path;
    private final boolean isXml;

    private AnswerFaults(OperationKey operation, String status, List<String> path, boolean isXml) {
        this.operation = operation;
        this.status = status;
        this.path = path;
        this.isXml = isXml;
    }

    /// The faults at one place of an experiment, by the payload that they bring; none where it cannot be asked.
    static Map<VariantKind, Fault> of(Experiment experiment, Change place) {
        Map<VariantKind, Fault> faults = new LinkedHashMap<>();
        AnswerFaults at = at(place);
        if (at == null) {
            return StatusFaults.of(experiment, place);
        }
        if (!experiment.mayBreak()
                || experiment.pairing() != Pairing.OLD_CONSUMER_NEW_PROVIDER
                || NOT_SENT.contains(experiment.changeClass())) {
            return faults;
        }
        if (experiment.variants().stream().anyMatch(variant -> variant.kind() == VariantKind.ABSENT)
                && !at.path.isEmpty()
                && !at.path.contains(Edit.ANY_NAME)) {
            faults.put(VariantKind.ABSENT, new Fault.MissingField(at.operation, at.status, at.path));
        }
        boolean isOwn = place.equals(experiment.change());
        for (Variant variant : experiment.variants()) {
            Fault fault = variant.kind() == VariantKind.WITNESS && place.witness() instanceof Witness.Payload witness
                    ? at.witness(witness, isOwn ? variant : null)
                    : at.bringing(variant, pathOf(experiment), isOwn);
            if (fault != null && !faults.containsValue(fault)) {
                faults.putIfAbsent(variant.kind(), fault);
            }
        }
        return faults;
    }

    /// Null where the sandbox gives no such answer: it answers what went well.
    private static @Nullable AnswerFaults at(Change place) {
        OperationKey operation = place.operation();
        Subject subject = place.subject();
        if (operation == null
                || operation.kind() != OperationKey.Kind.PATH
                || subject == null
                || subject.part() != Subject.Part.RESPONSE_BODY
                || subject.status() == null
                || !subject.status().startsWith("2")) {
            return null;
        }
        String mediaType = subject.mediaType();
        return new AnswerFaults(
                operation,
                Objects.requireNonNull(subject.status()),
                subject.path(),
                mediaType != null && Payload.isXml(Payload.bareType(mediaType)));
    }

    /// Where the payloads of the experiment are different.
    private static List<String> pathOf(Experiment experiment) {
        Subject subject =
                experiment.change() == null ? null : experiment.change().subject();
        return subject == null ? List.of() : subject.path();
    }

    /// The counterexample of this very place: its refused part, or all of it where that part stands for more.
    ///
    /// @param variant what is known of it; null where only its own word counts
    private @Nullable Fault witness(Witness.Payload payload, @Nullable Variant variant) {
        if (payload.validOn() != Side.REVISION || (variant != null && !isNews(variant))) {
            return null;
        }
        JsonNode part = isPart() && leadsTo(payload.brokenAt())
                ? payload.value().at(payload.brokenAt())
                : MissingNode.getInstance();
        return part.isMissingNode() ? replaced(List.of(), payload.value()) : replaced(path, part);
    }

    /// Whether a pointer into a message is one of the places that the path stands for.
    private boolean leadsTo(String pointer) {
        List<String> names = Pointer.names(pointer);
        if (names.size() != path.size()) {
            return false;
        }
        for (int at = 0; at < path.size(); at++) {
            if (!path.get(at).equals("*") && !path.get(at).equals(names.get(at))) {
                return false;
            }
        }
        return true;
    }

    /// @param from where the payload is different
    /// @param isOwn whether the payload was made for this place; of another place's only the part fits here
    private @Nullable Fault bringing(Variant variant, List<String> from, boolean isOwn) {
        if (!isNews(variant) || !(variant.content() instanceof Content.Value whole)) {
            return null;
        }
        // Where the part comes more than once, nothing says which of them is the counterexample.
        boolean alone = isPart() && !from.contains(Edit.ANY_NAME) && Edit.count(whole.value(), from) == 1;
        if (!alone) {
            return isOwn ? replaced(List.of(), whole.value()) : null;
        }
        return replaced(path, Objects.requireNonNull(Edit.first(whole.value(), from)));
    }

    /// In XML a part need not be one element.
    private boolean isPart() {
        return !isXml && !path.contains(Edit.ANY_NAME);
    }

    private static boolean isNews(Variant variant) {
        return variant.base() == Standing.INVALID && variant.revision() == Standing.VALID;
    }

    private Fault replaced(List<String> place, JsonNode value) {
        return new MessageFault.CorruptField(
                Aim.at(operation).withStatus(status),
                MessageFault.Side.RESPONSE,
                place,
                value.isNull() ? FieldDamage.NULL : FieldDamage.REPLACED,
                value.isNull() ? null : value);
    }
}
