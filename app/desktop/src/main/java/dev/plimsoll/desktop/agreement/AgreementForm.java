package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An amendment while it is written.
///
/// @param contracts the two that a new one is about; null where one is changed, which keeps its own
/// @param before the one that is changed; null for a new one
/// @param replaced the one in effect whose place a new one takes; null for none
/// @param about which contract it is, in words
/// @param signatories who may sign for the provider, with commas between
/// @param consumers one a line: `name = ada, grace`
/// @param zone by whose clocks its day begins, for example `Europe/Berlin`
record AgreementForm(
        @Nullable Amended contracts,
        @Nullable AmendmentState before,
        @Nullable AmendmentState replaced,
        String about,
        StringProperty title,
        StringProperty rationale,
        StringProperty version,
        StringProperty provider,
        StringProperty signatories,
        StringProperty consumers,
        ObjectProperty<@Nullable LocalDate> day,
        StringProperty zone,
        ObligationForm obligations) {
    /// A form for a new amendment of two contracts. From which day on it holds is for its writer to say.
    static AgreementForm fresh(Amended contracts) {
        ContractSummary base = contracts.diff().base();
        ContractSummary revision = contracts.diff().revision();
        return new AgreementForm(
                contracts,
                null,
                null,
                about(base, revision),
                text(title(base, revision)),
                text(""),
                text(revision.version()),
                text(""),
                text(""),
                text(""),
                new SimpleObjectProperty<>(null),
                text(ZoneId.systemDefault().getId()),
                ObligationForm.of(Obligations.NONE));
    }

    /// A form for a new amendment of two contracts that takes the place of another: parties and obligations stay until
    /// its writer changes them.
    static AgreementForm after(AmendmentState replaced, Amended contracts) {
        ContractSummary base = contracts.diff().base();
        ContractSummary revision = contracts.diff().revision();
        AmendmentRecord old = replaced.amendment();
        return new AgreementForm(
                contracts,
                null,
                replaced,
                about(base, revision),
                text(title(base, revision)),
                text(""),
                text(revision.version()),
                text(old.provider().name()),
                text(accounts(old.provider())),
                text(consumers(old)),
                new SimpleObjectProperty<>(null),
                text(old.effective().zone().getId()),
                ObligationForm.of(old.obligations()));
    }

    private static String title(ContractSummary base, ContractSummary revision) {
        return tr("%s: %s to %s", revision.title(), base.version(), revision.version());
    }

    private static String consumers(AmendmentRecord record) {
        return record.consumers().stream()
                .map(party -> party.name() + " = " + accounts(party))
                .collect(Collectors.joining("\n"));
    }

    /// A form with what an amendment says.
    static AgreementForm of(AmendmentState state) {
        AmendmentRecord record = state.amendment();
        return new AgreementForm(
                null,
                state,
                null,
                about(record.base(), record.revision()),
                text(record.title()),
                text(record.rationale()),
                text(record.version()),
                text(record.provider().name()),
                text(accounts(record.provider())),
                text(consumers(record)),
                new SimpleObjectProperty<>(record.effective().date()),
                text(record.effective().zone().getId()),
                ObligationForm.of(record.obligations()));
    }

    private static String about(ContractSummary base, ContractSummary revision) {
        return tr("%s, %s to %s", revision.title(), base.version(), revision.version());
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    private static String accounts(Party party) {
        return party.signatories().stream().map(Person::account).collect(Collectors.joining(", "));
    }

    /// Whether somebody has written something in it.
    boolean changed() {
        return !written().equals(asBegun().written());
    }

    private AgreementForm asBegun() {
        if (before != null) {
            return of(before);
        }
        Amended begun = Objects.requireNonNull(contracts);
        return replaced == null ? fresh(begun) : after(replaced, begun);
    }

    private List<Object> written() {
        List<Object> all = new ArrayList<>(obligations.written());
        Stream.of(title, rationale, version, provider, signatories, consumers, zone)
                .map(StringProperty::get)
                .forEach(all::add);
        all.add(Optional.ofNullable(day.get()));
        return all;
    }

    /// The amendment as it is written now, of the contracts that it is about.
    ///
    /// @throws Problem if something is missing or wrong
    AmendmentRecord record(ContractSummary base, ContractSummary revision, Person author) {
        AmendmentRecord old = before == null ? null : before.amendment();
        try {
            return new AmendmentRecord(
                    title.get().strip(),
                    rationale.get().strip(),
                    version.get().strip(),
                    base,
                    revision,
                    party(provider.get(), signatories.get()),
                    users(),
                    effective(),
                    obligations.read(),
                    old == null ? author : old.author(),
                    old == null ? null : old.supersedes(),
                    old == null ? Map.of() : old.unknown());
        } catch (IllegalArgumentException wrong) {
            throw problem(Sentence.begin(told(String.valueOf(wrong.getMessage()))) + ".", wrong);
        }
    }

    private EffectiveDate effective() {
        LocalDate date = day.get();
        if (date == null) {
            throw problem(tr("The amendment has no day from which it holds."), null);
        }
        try {
            return new EffectiveDate(date, ZoneId.of(zone.get().strip()));
        } catch (DateTimeException unknown) {
            throw problem(tr("“%s” is no time zone.", zone.get().strip()), unknown);
        }
    }

    private List<Party> users() {
        return consumers
                .get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(AgreementForm::user)
                .toList();
    }

    private static Party user(String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw problem(tr("The consumer “%s” has nobody who may sign for it.", line), null);
        }
        return party(line.substring(0, equals), line.substring(equals + 1));
    }

    private static Party party(String name, String accounts) {
        return new Party(
                name.strip(),
                Stream.of(accounts.split(","))
                        .map(String::strip)
                        .filter(account -> !account.isEmpty())
                        .map(Person::new)
                        .toList());
    }

    private static Problem problem(String what, @Nullable Throwable cause) {
        String remedy = tr("Fill it in and keep the amendment again.");
        return cause == null ? new Problem(what, remedy) : new Problem(what, remedy, Objects.requireNonNull(cause));
    }
}
