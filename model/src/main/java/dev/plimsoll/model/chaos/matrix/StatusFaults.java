package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The faults that answer with a status that the revision declares and the base did not. Errors of the server are not
/// among them: the run's own load would meet them too, and its error rate would be the fault's.
final class StatusFaults {
    private static final int FIRST = 200;
    private static final int LAST = 499;

    private StatusFaults() {}

    /// By the kind of the variant; none where the place is no status that may newly come.
    static Map<VariantKind, Fault> of(Experiment experiment, Change place) {
        Map<VariantKind, Fault> faults = new LinkedHashMap<>();
        OperationKey operation = place.operation();
        Subject subject = place.subject();
        if (operation == null
                || operation.kind() != OperationKey.Kind.PATH
                || subject == null
                || subject.part() != Subject.Part.RESPONSE_STATUS
                || !experiment.mayBreak()
                || experiment.pairing() != Pairing.OLD_CONSUMER_NEW_PROVIDER
                || experiment.changeClass() == ChangeClass.STATUS_REMOVED) {
            return faults;
        }
        for (Variant variant : experiment.variants()) {
            if (variant.content() instanceof Content.Status status) {
                int code = code(status.status());
                if (code >= FIRST && code <= LAST) {
                    faults.putIfAbsent(
                            variant.kind(), new MessageFault.OtherStatus(Aim.at(operation), code, status.body()));
                }
            }
        }
        return faults;
    }

    /// The code that stands for a status as contracts write it: the first of its class; 0 for what is none.
    private static int code(String status) {
        String digits = status.toUpperCase(Locale.ROOT).replace("XX", "00");
        return digits.matches("[1-5][0-9]{2}") ? Integer.parseInt(digits) : 0;
    }
}
