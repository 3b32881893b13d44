package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
        for (Variant variant : experiment.variants()) {
            Fault fault = at.bringing(variant);
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

    private @Nullable Fault bringing(Variant variant) {
        boolean news = variant.base() == Standing.INVALID && variant.revision() == Standing.VALID;
        if (!news || !(variant.content() instanceof Content.Value whole)) {
            return null;
        }
        // Where the part comes more than once, nothing says which of them is the counterexample.
        // In XML a part need not be one element.
        boolean alone = !isXml && !path.contains(Edit.ANY_NAME) && Edit.count(whole.value(), path) == 1;
        return alone
                ? replaced(path, Objects.requireNonNull(Edit.first(whole.value(), path)))
                : replaced(List.of(), whole.value());
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
