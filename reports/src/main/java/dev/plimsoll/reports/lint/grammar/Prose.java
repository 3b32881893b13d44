package dev.plimsoll.reports.lint.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a text or Markdown document its author says: without code, log lines, block quotes and the headings that
/// every template has. Quotations, code spans and addresses inside a sentence become one stand-in word of the same
/// length, so that the sentence keeps its grammar and every place stays the same.
public final class Prose {
    private static final Pattern FENCE = Pattern.compile("\\s{0,8}(?:```|~~~).*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(?:\\s.*|$)");
    private static final Pattern ITEM =
            Pattern.compile("\\s{0,40}(?:[-*+•]|\\(?\\d{1,4}[.)])\\s{1,8}(?:\\[[ xX]\\]\\s{1,4})?");
    private static final Pattern RULE = Pattern.compile("\\s{0,3}(?:[-=_*]\\s{0,3}){3,}|[\\s|:+-]{3,}");
    private static final Pattern LOG =
            Pattern.compile("\\s{0,20}(?:at\\s[\\w$.<>/]{1,200}\\(.*|Traceback .*|Caused by: .*"
                    + "|(?:[\\w.]{0,120}(?:Error|Exception)|error|fatal|panic|FATAL|ERROR|WARN(?:ING)?)(?:\\[\\w+\\])?:\\s.*"
                    + "|\\$\\s.*|[{}\\[\\]]+,?\\s*)");
    private static final Pattern LEVEL = Pattern.compile("\\b(?:ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\\b[\\]:\\s]");
    private static final Pattern SETTING = Pattern.compile("\\b[\\w.]{1,40}=\\S");
    private static final Pattern TEMPLATE = Pattern.compile(
            "(?:(?:what|things?|where) (?:that )?(?:went|did|could|we|should|happened|surprised|is|was).*"
                    + "|lessons? learned|root causes?|mistakes(?: made)?|who was (?:involved|affected).*)\\W*");
    /// Quotations, code and addresses, each with a text that it has for certain.
    private static final Map<Pattern, String> NOT_OWN = quoting();
    private static final Pattern BLANKED = Pattern.compile(
            "<!--|-->|</?[A-Za-z][^<>\\n]{0,200}>|<%[^\\n]{0,300}%>|\\]\\([^()\\s]{0,400}(?:\\s\"[^\"\\n]{0,200}\")?\\)"
                    + "|\\*{1,3}|~~|(?<!\\w)_{1,3}|_{1,3}(?!\\w)|[\\[\\]]");
    private static final int LONGEST_HANDLE = 40;

    private final String own;
    private final List<Block> blocks;
    private final BitSet named;

    private Prose(String own, List<Block> blocks, BitSet named) {
        this.own = own;
        this.blocks = blocks;
        this.named = named;
    }

    /// A stretch that no sentence goes beyond: a paragraph, an item, a cell, a heading.
    ///
    /// @param start index of its first character
    /// @param end index after its last
    public record Block(int start, int end) {}

    /// Reads a text; any text is fine.
    ///
    /// @param people match the names of people
    public static Prose of(String text, List<Pattern> people) {
        char[] own = text.toCharArray();
        List<Block> blocks = new Lines(text, own).blocks();
        NOT_OWN.forEach((pattern, sign) -> {
            if (text.contains(sign)) {
                replace(own, pattern, 'x', false);
            }
        });
        BitSet named = new BitSet();
        handles(own, named);
        String rest = people.isEmpty() ? "" : new String(own);
        for (Pattern name : people) {
            name.matcher(rest).results().forEach(found -> named.set(found.start(), found.end()));
        }
        replace(own, BLANKED, ' ', true);
        for (int i = 0; i < own.length; i++) {
            own[i] = plain(own[i]);
        }
        return new Prose(new String(own), List.copyOf(blocks), named);
    }

    private static Map<Pattern, String> quoting() {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        patterns.put(Pattern.compile("``[^`\\n]{1,400}``|`[^`\\n]{1,600}`"), "`");
        patterns.put(Pattern.compile("(?<!\\w)\"[^\"\\n]{1,600}\""), "\"");
        patterns.put(Pattern.compile("“[^”\\n]{1,600}[”\"]"), "“");
        patterns.put(Pattern.compile("„[^“”\\n]{1,600}[“”]"), "„");
        patterns.put(Pattern.compile("«[^»\\n]{1,600}»"), "«");
        patterns.put(single('\'', '\''), "'");
        patterns.put(single('‘', '’'), "‘");
        patterns.put(Pattern.compile("(?:https?|ftp|ssh)://[^\\s)>\\]|]{1,600}"), "://");
        patterns.put(Pattern.compile("\\bwww\\.[^\\s)>\\]|]{1,300}"), "www.");
        return Collections.unmodifiableMap(patterns);
    }

    /// A quotation in single marks, with apostrophes inside its words.
    private static Pattern single(char open, char close) {
        String inside = "[^'’\\n]{1,200}";
        return Pattern.compile("(?<!\\w)" + open + "(?=\\S)" + inside + "(?:(?<=\\w)['’](?=\\w)" + inside + "){0,4}"
                + close + "(?!\\w)");
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '’', '‘', 'ʼ' -> '\'';
            case '\n', '\r', '\t', '\u00a0', '\u2028', '\u2029', '\u0000' -> ' ';
            default -> sign;
        };
    }

    private static void replace(char[] own, Pattern pattern, char by, boolean blank) {
        Matcher found = pattern.matcher(new String(own));
        while (found.find()) {
            Arrays.fill(own, found.start(), found.end(), by);
            if (!blank) {
                own[found.start()] = 'X';
            }
        }
    }

    /// Finds "@somebody" and "somebody@", and puts a name there, so that the sentence keeps its grammar.
    private static void handles(char[] own, BitSet named) {
        for (int i = 0; i < own.length; i++) {
            if (own[i] == '@') {
                int start = i;
                while (start > 0 && i - start < LONGEST_HANDLE && inHandle(own[start - 1])) {
                    start--;
                }
                int end = i + 1;
                while (end < own.length && end - i < LONGEST_HANDLE && inHandle(own[end])) {
                    end++;
                }
                boolean before = start < i;
                boolean after = end > i + 1;
                boolean beside = (start > 0 && "/:@".indexOf(own[start - 1]) >= 0)
                        || (end < own.length && "/@".indexOf(own[end]) >= 0);
                if (before != after && !beside && Character.isLetter(own[before ? start : i + 1])) {
                    named.set(start, end);
                    Arrays.fill(own, start, end, 'a');
                    own[start] = 'A';
                }
            }
        }
    }

    private static boolean inHandle(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '-';
    }

    /// The stretches that hold sentences, in order.
    public List<Block> blocks() {
        return blocks;
    }

    /// What is said there, with blanks and stand-ins.
    public String words(Block block) {
        return own.substring(block.start(), block.end());
    }

    /// Whether a name from the list of people or a handle is there.
    public boolean named(Block block) {
        return named(block.start(), block.end());
    }

    boolean named(int start, int end) {
        int first = named.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /// Finds the blocks line by line and blanks what is not prose.
    private static final class Lines {
        private static final Set<String> FRONT = Set.of("---", "+++");
        private final String text;
        private final char[] own;
        private final List<Block> blocks = new ArrayList<>();
        private int open = -1;
        private int last;
        private boolean inItem;

        Lines(String text, char[] own) {
            this.text = text;
            this.own = own;
        }

        List<Block> blocks() {
            boolean fenced = false;
            boolean front = false;
            boolean afterBlank = true;
            for (int start = 0; start < text.length(); ) {
                int next = text.indexOf('\n', start);
                int end = next < 0 ? text.length() : next;
                String line = text.substring(start, end).stripTrailing();
                boolean fence = FENCE.matcher(line).matches();
                if ((start == 0 && FRONT.contains(line)) || front) {
                    front = start == 0 || !FRONT.contains(line);
                    drop(start, end);
                } else if (fence || fenced) {
                    fenced ^= fence;
                    drop(start, end);
                } else if (line.isBlank()) {
                    close();
                } else {
                    take(line, start, end, afterBlank);
                }
                afterBlank = line.isBlank();
                start = end + 1;
            }
            close();
            return blocks;
        }

        private void take(String line, int start, int end, boolean afterBlank) {
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            Matcher item = ITEM.matcher(line);
            boolean isItem = item.lookingAt();
            inItem = isItem || (inItem && (indented || !afterBlank));
            if (line.stripLeading().startsWith(">")
                    || (indented && afterBlank && !inItem)
                    || RULE.matcher(line).matches()
                    || logged(line)) {
                drop(start, end);
            } else if (HEADING.matcher(line).matches()) {
                close();
                heading(start + line.indexOf('#'), end);
            } else if (line.indexOf('|') >= 0) {
                close();
                cells(isItem ? start + item.end() : start, end);
            } else if (isItem) {
                close();
                grow(start + item.end(), end);
            } else {
                grow(start, end);
            }
        }

        private static boolean logged(String line) {
            String start = line.substring(0, Math.min(line.length(), 80));
            return LOG.matcher(line).matches()
                    || LEVEL.matcher(start).find()
                    || (line.indexOf('=') >= 0
                            && SETTING.matcher(line).results().limit(2).count() == 2);
        }

        private void heading(int start, int end) {
            int from = start;
            while (from < end && text.charAt(from) == '#') {
                from++;
            }
            if (!TEMPLATE.matcher(text.substring(from, end).strip().toLowerCase(Locale.ROOT))
                    .matches()) {
                add(from, end);
            }
        }

        private void cells(int start, int end) {
            int from = start;
            for (int i = start; i <= end; i++) {
                if (i == end || text.charAt(i) == '|') {
                    add(from, i);
                    from = i + 1;
                }
            }
        }

        private void grow(int start, int end) {
            open = open < 0 ? start : open;
            last = end;
        }

        private void drop(int start, int end) {
            close();
            Arrays.fill(own, start, end, ' ');
        }

        private void close() {
            if (open >= 0) {
                add(open, last);
            }
            open = -1;
        }

        private void add(int start, int end) {
            if (start < end && !text.substring(start, end).isBlank()) {
                blocks.add(new Block(start, end));
            }
        }
    }
}
