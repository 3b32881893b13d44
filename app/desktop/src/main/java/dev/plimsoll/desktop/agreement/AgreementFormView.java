package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.FirstField;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.amendment.AmendmentState;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An amendment to write.
final class AgreementFormView extends StackPane {
    AgreementFormView(AgreementModel model, AgreementForm form) {
        TextField title = line("amendment-title", tr("Title"), "", form.title());
        Button keep = Action.of(
                        tr("Keep the amendment"),
                        tr("Signatures of an earlier content are void then"),
                        Feather.SAVE,
                        model::keep)
                .disabledWhen(form.title().isEmpty().or(model.busyProperty()))
                .button("accent");
        keep.setId("keep-amendment");
        Button discard = Action.of(
                        tr("Discard"),
                        tr("Leave the amendment as it was; it can be taken up again"),
                        Feather.X,
                        model::discard)
                .button();
        discard.setId("discard-amendment");
        VBox page = new VBox(
                Words.wrapped(heading(form), "title-4"),
                Words.wrapped(form.about(), "text-muted"),
                Pages.field(tr("Title"), title),
                area("amendment-rationale", tr("Why the contract changes"), "", 3, form.rationale()),
                Pages.row(
                        Pages.growing(Pages.field(
                                tr("Version"),
                                line("amendment-version", tr("Version"), tr("Of the agreement"), form.version()))),
                        Pages.field(tr("Takes effect"), day("amendment-day", tr("Takes effect"), form.day())),
                        Pages.growing(Pages.field(
                                tr("By the clocks of"),
                                line("amendment-zone", tr("By the clocks of"), "Europe/Berlin", form.zone())))),
                parties(form),
                obligations(form.obligations()),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled(tr("Amendment to write"), page));
        FirstField.of(title);
    }

    private static String heading(AgreementForm form) {
        AmendmentState before = form.before();
        AmendmentState replaced = form.replaced();
        if (before != null) {
            return tr("Change %s", before.id());
        }
        return replaced == null ? tr("New amendment") : tr("New amendment in the place of %s", replaced.id());
    }

    private static Node parties(AgreementForm form) {
        return Pages.part(
                tr("Who agrees"),
                Pages.row(
                        field("amendment-provider", tr("Provider"), tr("Its service or team"), form.provider()),
                        field(
                                "amendment-signatories",
                                tr("Who may sign for it"),
                                tr("Accounts, with commas between"),
                                form.signatories())),
                area(
                        "amendment-consumers",
                        tr("Consumers and who may sign for each, one a line"),
                        tr("shop-web = ada, grace"),
                        3,
                        form.consumers()));
    }

    private static Node obligations(ObligationForm form) {
        return Pages.part(
                tr("What they owe each other beyond the schema"),
                Words.wrapped(
                        tr("One a line, with bars between; * is every operation. What stays empty is not agreed on."),
                        "text-muted"),
                area(
                        "amendment-latency",
                        tr("How fast answers come"),
                        "GET /orders | 99 % | 400 ms",
                        2,
                        form.latency()),
                area("amendment-errors", tr("What errors mean"), "POST /orders | 409 | paid | retry", 2, form.errors()),
                area(
                        "amendment-idempotency",
                        tr("What is done once however often it is asked for"),
                        "POST /orders | Idempotency-Key | 24 h",
                        2,
                        form.idempotency()),
                area(
                        "amendment-ordering",
                        tr("In which order things are seen: none, per-key or total"),
                        "GET /events | per-key | orderId",
                        2,
                        form.ordering()),
                Words.wrapped(tr("How consumers may try again"), "caption"),
                Pages.row(
                        field("amendment-attempts", tr("Attempts in all"), "3", form.attempts()),
                        field("amendment-pause", tr("First pause"), "200 ms", form.pause()),
                        field("amendment-backoff", tr("Times longer"), "2", form.backoff()),
                        field("amendment-statuses", tr("After statuses"), "429, 503", form.statuses())),
                Words.wrapped(tr("When the old version goes"), "caption"),
                Pages.row(
                        Pages.field(
                                tr("Deprecated from"),
                                day("amendment-deprecated", tr("Deprecated from"), form.deprecated())),
                        Pages.field(
                                tr("May be gone from"),
                                day("amendment-sunset", tr("May be gone from"), form.sunset()))));
    }

    private static DatePicker day(String id, String name, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = Pages.day(name, value);
        picker.setId(id);
        return picker;
    }

    private static TextField line(String id, String name, String prompt, StringProperty value) {
        TextField field = Pages.line(name, prompt, value);
        field.setId(id);
        return field;
    }

    private static Node field(String id, String name, String prompt, StringProperty value) {
        return Pages.growing(Pages.field(name, line(id, name, prompt, value)));
    }

    private static Node area(String id, String name, String prompt, int rows, StringProperty value) {
        return Pages.field(name, new Area(id, name, prompt, rows, value));
    }
}
