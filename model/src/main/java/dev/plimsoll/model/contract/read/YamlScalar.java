package dev.plimsoll.model.contract.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The core schema of YAML 1.2.2, section 10.3: which plain scalars are null, booleans and numbers. All others are
/// strings, so `NO`, `on` and dates stay text. Infinity and not-a-number have no JSON form and stay text too.
final class YamlScalar {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    private static final int LONGEST_NUMBER = 1000;

    private YamlScalar() {}

    static JsonNode value(ScalarEvent scalar) {
        String text = scalar.getValue();
        Optional<String> tag = scalar.getTag();
        boolean isText =
                tag.isPresent() ? tag.get().endsWith(":str") || tag.get().equals("!") : !scalar.isPlain();
        return isText ? VALUES.stringNode(text) : plain(text);
    }

    private static JsonNode plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> VALUES.nullNode();
            case "true", "True", "TRUE" -> VALUES.booleanNode(true);
            case "false", "False", "FALSE" -> VALUES.booleanNode(false);
            default -> startsLikeNumber(text) ? number(text) : VALUES.stringNode(text);
        };
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return text.length() <= LONGEST_NUMBER
                && (first == '-' || first == '+' || first == '.' || Character.digit(first, 10) >= 0);
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 8));
        }
        if (HEX.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16));
        }
        return FLOAT.matcher(text).matches() ? VALUES.numberNode(new BigDecimal(text)) : VALUES.stringNode(text);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return VALUES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? VALUES.numberNode(value.longValue()) : VALUES.numberNode(value);
    }
}
