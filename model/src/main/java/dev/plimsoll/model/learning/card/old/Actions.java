package dev.plimsoll.model.learning.card.old;

import dev.plimsoll.model.learning.card.CardAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The items of a part: of a list, or the rows of a table.
final class Actions {
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}(?:[-*+]|[0-9]{1,3}[.)])\\s+(.*)");
    private static final Pattern BOX = Pattern.compile("\\[([ xX])\\]\\s*(.*)");
    private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
    private static final Pattern OWNER = Pattern.compile(
            "(?i)\\(?\\b(?:owner|assignee|assigned to|responsible)\\s*[:=]\\s*@?([\\p{L}\\p{N}._ -]{2,40}?)\\s*(?:[),;|.]|$)");
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,38})");
    private static final Pattern DONE =
            Pattern.compile("(?i)(?:^|[\\s|(\\[])(done|completed|fixed|closed)(?:[\\s|)\\].:]|$)");
    private static final int MOST = 200;
    private static final int LONGEST = 600;

    private Actions() {}

    static List<CardAction> of(List<String> lines) {
        return items(lines).stream().map(Actions::action).toList();
    }

    /// Each item with the lines that go on with it; sub-items belong to their item.
    static List<String> items(List<String> lines) {
        List<StringBuilder> items = new ArrayList<>();
        boolean table = false;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (line.strip().startsWith("|")) {
                boolean rule = RULE.matcher(line.strip()).matches();
                if (rule && !items.isEmpty() && !table) {
                    items.removeLast(); // what stood above the rule were the titles of the columns
                }
                table |= rule;
                if (!rule) {
                    items.add(new StringBuilder(line.strip()));
                }
            } else if (item.matches() && !item.group(1).isBlank()) {
                items.add(new StringBuilder(item.group(1).strip()));
            } else if (line.isBlank() || items.isEmpty()) {
                table = false;
            } else if (items.getLast().length() < LONGEST) {
                items.getLast().append(' ').append(line.strip());
            }
        }
        return items.stream()
                .map(item -> item.length() > LONGEST ? item.substring(0, LONGEST) : item.toString())
                .filter(item -> item.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST)
                .toList();
    }

    private static CardAction action(String item) {
        Matcher box = BOX.matcher(item);
        boolean boxed = box.matches();
        String text = boxed ? box.group(2) : item;
        boolean done = boxed ? !box.group(1).isBlank() : DONE.matcher(text).find();
        String plain = OldReport.plain(text.startsWith("|") ? cells(text) : text);
        return new CardAction(plain.isBlank() ? item : plain, owner(text), OldReport.firstDay(text), done, "");
    }

    private static String owner(String text) {
        Matcher named = OWNER.matcher(text);
        if (named.find()) {
            return named.group(1).strip();
        }
        Matcher handle = HANDLE.matcher(text);
        return handle.find() ? handle.group(1) : "";
    }

    private static String cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            if (!cell.isBlank()) {
                cells.add(cell.strip());
            }
        }
        return String.join("; ", cells);
    }
}
