package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The settings of an environment in a file: a JSON object, whose inner objects give names such as `pool.size`, or
/// lines `NAME=VALUE` as of a properties file or the output of `env`.
public final class SettingsFile {
    private static final long LARGEST = 1024 * 1024;
    private static final int SHOWN = 200;
    private static final String FORMS = "Give a JSON object, or lines NAME=VALUE, in UTF-8.";

    private SettingsFile() {}

    /// @return values by name
    /// @throws Problem if the file cannot be read or understood
    public static Map<String, String> read(Path file) {
        String text = text(file);
        return text.stripLeading().startsWith("{") ? ofJson(file, text) : ofLines(file, text);
    }

    private static String text(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Problem(file + " is no file that holds settings.", FORMS);
            }
            if (Files.size(file) > LARGEST) {
                throw new Problem(
                        "The settings file " + file + " is larger than 1 MB.",
                        "Settings are a few kilobytes; name the file that holds them.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new Problem("There is no settings file " + file + ".", "Check the name.", missing);
        } catch (CharacterCodingException binary) {
            throw new Problem("The settings file " + file + " is no text.", FORMS, binary);
        } catch (IOException broken) {
            throw new Problem(
                    "The settings file " + file + " cannot be read: " + broken.getMessage() + ".",
                    "Check the name and whether you may read it.",
                    broken);
        }
    }

    private static Map<String, String> ofJson(Path file, String text) {
        Map<String, String> settings = new TreeMap<>();
        try {
            collect("", Json.mapper().readTree(text), settings);
        } catch (JacksonException wrong) {
            String why = wrong.getOriginalMessage().lines().findFirst().orElse("");
            throw new Problem(
                    "The settings file " + file + " is not JSON: "
                            + (why.length() > SHOWN ? why.substring(0, SHOWN) + "…" : why) + ".",
                    FORMS,
                    wrong);
        }
        return settings;
    }

    private static void collect(String name, JsonNode value, Map<String, String> settings) {
        if (value.isObject()) {
            value.properties()
                    .forEach(entry -> collect(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), settings));
        } else {
            settings.put(name, value.isString() ? value.asString() : value.toString());
        }
    }

    private static Map<String, String> ofLines(Path file, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Problem(
                    "The settings file " + file + " cannot be understood: " + wrong.getMessage() + ".", FORMS, wrong);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
