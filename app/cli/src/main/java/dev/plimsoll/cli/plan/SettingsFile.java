package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private SettingsFile() {}

    /// @return values by name
    /// @throws Mistake if the file cannot be read or understood
    public static Map<String, String> read(Path file) {
        String text;
        try {
            if (Files.size(file) > LARGEST) {
                throw Mistake.of(file + " is larger than 1 MB; settings are a few kilobytes.");
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
        return text.stripLeading().startsWith("{") ? ofJson(file, text) : ofLines(file, text);
    }

    private static Map<String, String> ofJson(Path file, String text) {
        Map<String, String> settings = new TreeMap<>();
        try {
            collect("", Json.mapper().readTree(text), settings);
        } catch (JacksonException wrong) {
            throw Mistake.of(
                    file + " is not JSON: " + Visible.shortened(Visible.line(wrong.getOriginalMessage()), 200) + ".");
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
            throw Mistake.of(file + " does not hold settings: " + wrong.getMessage() + ".");
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
