package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.agreement.AgreementWork;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.Predecessor;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementsOnEngineTest {
    @TempDir
    Path folder;

    private static AmendmentRecord record(ContractSummary base, ContractSummary revision) {
        return new AmendmentRecord(
                "Orders",
                "",
                "2",
                base,
                revision,
                new Party("orders", List.of(Samples.LIN)),
                List.of(new Party("shop", List.of(Samples.LIN))),
                new EffectiveDate(LocalDate.of(2027, 1, 4), ZoneOffset.UTC),
                Obligations.NONE,
                Samples.ADA,
                null,
                Map.of());
    }

    @Test
    void aSuccessorNamesTheContentWhosePlaceItTakes() {
        try (Desk desk = new Desk(WorkspacePlace.in(folder), "ada")) {
            AgreementWork work = new AgreementsOnEngine(desk::engine);
            desk.engine().openSample().open();
            Amended.TwoFiles files = new Amended.TwoFiles(
                    folder.resolve("sample/contracts/orders-v1.yaml"),
                    folder.resolve("sample/contracts/orders-v2.yaml"));
            ContractDiff diff = desk.engine().compare().compare(files.base(), files.revision());
            Amended contracts = new Amended(files, diff, diff.groups(), SideBySide.EMPTY);
            AmendmentState first = work.draft(contracts, AgreementsOnEngineTest::record, null, Samples.ADA);
            assertThat(first.amendment().supersedes()).isNull();
            AmendmentState next = work.draft(contracts, AgreementsOnEngineTest::record, first, Samples.ADA);
            Predecessor place = Objects.requireNonNull(next.amendment().supersedes());
            assertThat(place.amendment()).isEqualTo(first.id());
            assertThat(place.digest()).isEqualTo(first.amendment().digest());
            assertThat(work.all()).hasSize(2);
        }
    }
}
