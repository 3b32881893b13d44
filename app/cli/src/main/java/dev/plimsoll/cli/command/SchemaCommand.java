package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFormat;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.plan.PlanSchema;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll schema`.
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema that 'diff --format json', or the file of a plan or another record, follows.")
public final class SchemaCommand implements Runnable {
    /// What has a schema.
    enum Of {
        DIFF,
        PLAN,
        AMENDMENT,
        PROCEDURE,
        SCENARIO,
        NEARMISS,
        INCIDENT,
        ACTION,
        DRILL,
        SETUP,
        REPORT,
        LEARNING,
        ENVIRONMENT
    }

    private final Terminal terminal;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "diff",
            description = "diff, or plan, amendment, procedure, scenario, nearmiss, incident, action,"
                    + " drill, setup, learning or environment: a record's file; or report,"
                    + " as JSON. Default: diff.")
    private Of of = Of.DIFF;

    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(
                switch (of) {
                    case DIFF -> DiffFormat.jsonSchema();
                    case PLAN -> PlanSchema.text();
                    case AMENDMENT -> AmendmentRecord.schema();
                    case PROCEDURE -> Procedure.schema();
                    case SCENARIO -> Scenario.schema();
                    case NEARMISS -> NearMiss.schema();
                    case REPORT -> ReportFormat.schema();
                    case INCIDENT -> Incident.schema();
                    case ACTION -> Action.schema();
                    case DRILL -> Drill.schema();
                    case SETUP -> Setup.schema();
                    case LEARNING -> LearningCard.schema();
                    case ENVIRONMENT -> EnvironmentCard.schema();
                });
    }
}
