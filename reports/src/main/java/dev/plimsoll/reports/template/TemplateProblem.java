package dev.plimsoll.reports.template;

import dev.plimsoll.model.Problem;
import dev.plimsoll.reports.template.ReportTemplate.Line;

/// A template that cannot be read or filled.
public final class TemplateProblem extends Problem {
    private static final long serialVersionUID = 1;

    TemplateProblem(Line line, String what, String remedy) {
        super("Line " + line.number() + " of the template: " + what + ".", remedy);
    }
}
