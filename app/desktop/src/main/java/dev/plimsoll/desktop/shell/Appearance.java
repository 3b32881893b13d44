package dev.plimsoll.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Light or dark: as the system says, as it changes, unless a person decides otherwise.
public final class Appearance {
    /// What a person may ask for.
    public enum Wish {
        SYSTEM("Follow the system"),
        LIGHT("Light"),
        DARK("Dark");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.SYSTEM);
    private final ObservableValue<ColorScheme> scheme;

    /// @param system the colour scheme of the desktop
    public Appearance(ObservableValue<ColorScheme> system) {
        scheme = wish.flatMap(asked -> switch (asked) {
            case SYSTEM -> system;
            case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
            case DARK -> new SimpleObjectProperty<>(ColorScheme.DARK);
        });
    }

    public ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    /// The scheme that results.
    public ObservableValue<ColorScheme> scheme() {
        return scheme;
    }

    /// Applies the theme to the program now and at every change.
    public void apply() {
        scheme.subscribe(now -> Application.setUserAgentStylesheet(
                now == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet()));
    }
}
