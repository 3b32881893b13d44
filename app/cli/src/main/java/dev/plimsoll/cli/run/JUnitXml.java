package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A run in the JUnit XML that build servers show: one test case for each signal in each stage, each trial of a
/// consumer, each preflight check, and the verdict.
public final class JUnitXml {
    /// How build servers tell results apart; null stands for a test that passed.
    private enum Kind {
        FAILURE,
        ERROR,
        SKIPPED
    }

    private record Case(
            String group,
            String name,
            Duration took,
            @Nullable Kind kind,
            String message,
            String output) {
        boolean is(Kind wanted) {
            return kind == wanted;
        }
    }

    private JUnitXml() {}

    public static String render(Run run) {
        List<Case> cases = cases(run);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", Visible.line(run.plan().title()));
            xml.writeAttribute("timestamp", run.start().at().toString());
            xml.writeAttribute("time", seconds(run.elapsed()));
            xml.writeAttribute("tests", Integer.toString(cases.size()));
            xml.writeAttribute("failures", count(cases, Kind.FAILURE));
            xml.writeAttribute("errors", count(cases, Kind.ERROR));
            xml.writeAttribute("skipped", count(cases, Kind.SKIPPED));
            for (Case one : cases) {
                write(xml, one);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML is written to memory and was refused", impossible);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Visible.line(one.group()));
        xml.writeAttribute("name", Visible.line(one.name()));
        xml.writeAttribute("time", seconds(one.took()));
        if (one.kind() != null) {
            xml.writeStartElement(one.kind().name().toLowerCase(Locale.ROOT));
            xml.writeAttribute("message", Visible.line(one.message()));
            xml.writeEndElement();
        }
        if (!one.output().isBlank()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(Visible.block(one.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static List<Case> cases(Run run) {
        List<Case> cases = new ArrayList<>();
        run.all(RunEvent.CheckMade.class)
                .forEach(check -> cases.add(new Case(
                        "preflight",
                        check.name(),
                        Duration.ZERO,
                        check.passed() ? null : Kind.ERROR,
                        check.detail(),
                        "")));
        run.stages().forEach(stage -> run.plan().signals().forEach(signal -> cases.add(signal(stage, signal))));
        run.consumers().forEach(tried -> cases.add(consumer(tried)));
        cases.add(verdict(run));
        return cases;
    }

    private static Case signal(RunEvent.StageMeasured stage, Signal signal) {
        String fault = stage.fault();
        String group = fault == null ? stage.phase().label().toLowerCase(Locale.ROOT) : fault;
        double value = stage.summary().value(signal.measure());
        if (Double.isNaN(value)) {
            return new Case(group, signal.name(), stage.summary().length(), Kind.SKIPPED, "no requests", "");
        }
        String message = signal.measure().format(value) + ", and success is "
                + signal.success().format(signal.measure());
        return new Case(group, signal.name(), stage.summary().length(), kind(signal.judge(value)), message, "");
    }

    private static Case consumer(RunEvent.ConsumerTried tried) {
        Kind kind = switch (tried.outcome()) {
            case WORKED -> null;
            case BROKE, HUNG -> Kind.FAILURE;
            case NOT_STARTED -> Kind.ERROR;
        };
        String fault = tried.fault();
        return new Case(
                fault == null ? "baseline" : fault,
                "consumer " + tried.consumer(),
                tried.took(),
                kind,
                RunWords.consumer(tried),
                tried.outcome() == ConsumerOutcome.WORKED ? "" : tried.output());
    }

    private static Case verdict(Run run) {
        return run.conclusion()
                .map(end -> new Case("run", "verdict", Duration.ZERO, kind(end.verdict()), end.sentence(), ""))
                .orElse(new Case("run", "verdict", Duration.ZERO, Kind.ERROR, "The run has not ended.", ""));
    }

    private static @Nullable Kind kind(Verdict verdict) {
        return switch (verdict) {
            case PASS -> null;
            case FAIL -> Kind.FAILURE;
            case INCONCLUSIVE -> Kind.SKIPPED;
            case ERROR, INVALID -> Kind.ERROR;
        };
    }

    private static String count(List<Case> cases, Kind kind) {
        return Long.toString(cases.stream().filter(one -> one.is(kind)).count());
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toNanos() / 1e9);
    }
}
