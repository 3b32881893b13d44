package dev.plimsoll.cli.consumer;

/// How the compatibility of a pact is written.
public enum PactFormat {
    TEXT,
    JSON,
    JUNIT;

    public String render(PactAnswer answer) {
        return switch (this) {
            case TEXT -> text(answer);
            case JSON -> PactJson.render(answer);
            case JUNIT -> PactJUnit.render(answer);
        };
    }

    private static String text(PactAnswer answer) {
        String checked = answer.check() == null ? "" : PactText.render(answer.check());
        String replayed = answer.replay() == null ? "" : ReplayText.render(answer.replay());
        return checked + (checked.isEmpty() || replayed.isEmpty() ? "" : "\n") + replayed;
    }
}
