package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.compare.Campaign;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The trials of a campaign.
public final class CampaignText {
    private CampaignText() {}

    /// A line a trial, then what they say together.
    public static String render(Campaign campaign) {
        Table table = new Table().row("SEED", "RUN", "VERDICT", "WHY");
        for (Run run : campaign.trials()) {
            table.row(
                    Long.toString(run.seed()),
                    run.id().value(),
                    run.verdict().map(Verdict::name).orElse("-"),
                    run.conclusion().map(RunEvent.Concluded::sentence).orElse(""));
        }
        return table.render("") + "\n" + Visible.line(campaign.sentence()) + "\n";
    }

    /// The same for programs.
    public static String json(Campaign campaign) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", 1);
        ArrayNode trials = tree.putArray("trials");
        for (Run run : campaign.trials()) {
            trials.addObject()
                    .put("seed", run.seed())
                    .put("run", run.id().value())
                    .put("verdict", run.verdict().map(Verdict::name).orElse(""));
        }
        tree.put("failed", campaign.failed()).put("answered", campaign.answered());
        campaign.failure()
                .ifPresent(chance -> tree.put("lowest", chance.lowest()).put("highest", chance.highest()));
        campaign.leastFailing().ifPresent(run -> tree.put("leastFailingSeed", run.seed()));
        return Json.pretty(tree);
    }
}
