package dev.plimsoll.desktop.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Every text in the sources of the window: what goes through [Translation], and what looks as if it should.
record SaidTexts(List<Said> said, List<Loose> loose, List<String> wrong) {
    private static final Path SOURCES = Path.of("src/main/java/dev/plimsoll/desktop");
    private static final Pattern PROSE = Pattern.compile("(?s).*\\p{L}[,;:]? \\p{L}.*|\\p{Lu}\\p{Ll}+[….:]?");
    private static final Set<String> SHOWN_BY = Set.of(
            "setText",
            "setAccessibleText",
            "setAccessibleHelp",
            "setPromptText",
            "setTitle",
            "setHeaderText",
            "Label",
            "Button",
            "Tooltip",
            "Hint.on",
            "CheckBox",
            "RadioButton",
            "Hyperlink",
            "MenuItem",
            "Menu",
            "EmptyState",
            "Action.of",
            "Column.of");

    /// A text that is said.
    ///
    /// @param folder first package below `dev.plimsoll.desktop`; empty for that itself
    /// @param key with its context
    /// @param values how many are given; -1 if it is said without a look at places
    record Said(String folder, String place, String key, int values) {}

    /// A text that is not said through [Translation].
    ///
    /// @param text its literals, with `%s` for what stands between them
    record Loose(String folder, String place, String text) {}

    static SaidTexts read() {
        SaidTexts texts = new SaidTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                var files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("language")))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                Path file = SOURCES.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                texts.new Scan(file).scan(unit, null);
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Scan extends TextScan {
        private final String file;
        private final String folder;
        private final Set<ExpressionTree> shown = new HashSet<>();

        Scan(Path file) {
            this.file = file.toString();
            this.folder = file.getNameCount() == 1 ? "" : file.getName(0).toString();
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            String name = name(call.getMethodSelect());
            List<? extends ExpressionTree> arguments = call.getArguments();
            switch (name) {
                case "tr" -> say("", arguments, 0, 1);
                case "trIn" -> say(literals(arguments.getFirst()) + "|", arguments, 1, 2);
                case "trCount" -> {
                    say("", arguments, 1, 2);
                    say("", arguments, 2, 2);
                }
                default -> {
                    if (!call.getMethodSelect().toString().startsWith("LOG.")) {
                        show(name, call.getMethodSelect().toString(), arguments);
                        scan(call.getMethodSelect(), none);
                        scan(arguments, none);
                    }
                    return null;
                }
            }
            arguments.stream().filter(argument -> folded(argument) == null).forEach(argument -> scan(argument, none));
            return null;
        }

        private void say(String context, List<? extends ExpressionTree> arguments, int at, int before) {
            String text = folded(arguments.get(at));
            int values = arguments.size() - before;
            if (text != null) {
                said.add(new Said(folder, file, context + text, values));
            } else if (!(arguments.get(at) instanceof IdentifierTree)
                    && !(arguments.get(at) instanceof MethodInvocationTree)) {
                wrong.add(file + " says what is no text: " + arguments.get(at));
            }
        }

        private static boolean said(ExpressionTree tree) {
            return tree instanceof MethodInvocationTree call
                    && name(call.getMethodSelect()).startsWith("tr");
        }

        private void show(String name, String whole, List<? extends ExpressionTree> arguments) {
            if (SHOWN_BY.contains(name) || SHOWN_BY.contains(whole)) {
                shown.addAll(arguments);
            }
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            String name = made.getIdentifier().toString().replace("<>", "");
            if (name.endsWith("Exception") || name.endsWith("Error")) {
                made.getArguments().stream().filter(Scan::said).forEach(text -> scan(text, none));
                return null; // the others are for developers
            }
            show(name, name, made.getArguments());
            return super.visitNewClass(made, none);
        }

        /// The labels of an enum are said by its accessors: the constants are older than the choice of a language.
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            if (type.getKind() != Tree.Kind.ENUM) {
                return super.visitClass(type, none);
            }
            Map<String, String> spoken = spokenFields(type);
            List<String> parameters = type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .filter(method -> method.getName().contentEquals("<init>"))
                    .flatMap(method -> method.getParameters().stream())
                    .map(parameter -> parameter.getName().toString())
                    .toList();
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field
                        && field.getInitializer() instanceof NewClassTree constant
                        && constant.getIdentifier()
                                .toString()
                                .equals(type.getSimpleName().toString())) {
                    constant(constant, parameters, spoken);
                } else {
                    scan(member, none);
                }
            }
            return null;
        }

        private void constant(NewClassTree constant, List<String> parameters, Map<String, String> spoken) {
            for (int at = 0; at < constant.getArguments().size(); at++) {
                ExpressionTree argument = constant.getArguments().get(at);
                String text = folded(argument);
                String context = at < parameters.size() ? spoken.get(parameters.get(at)) : null;
                if (text != null && context != null) {
                    said.add(new Said(folder, file, context + text, -1));
                } else {
                    scan(argument, null);
                }
            }
            scan(constant.getClassBody(), null);
        }

        /// The fields that accessors say, each with its context.
        private Map<String, String> spokenFields(ClassTree type) {
            Map<String, String> fields = new HashMap<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
                    if (name(call.getMethodSelect()).equals("tr")
                            && call.getArguments().getFirst() instanceof IdentifierTree field) {
                        fields.put(field.getName().toString(), "");
                    }
                    if (name(call.getMethodSelect()).equals("trIn")
                            && call.getArguments().get(1) instanceof IdentifierTree field) {
                        fields.put(
                                field.getName().toString(),
                                literals(call.getArguments().getFirst()) + "|");
                    }
                    return super.visitMethodInvocation(call, none);
                }
            }.scan(type, null);
            return fields;
        }

        @Override
        void look(ExpressionTree tree) {
            String text = literals(tree);
            String words = text.replace("%s", "");
            boolean letters = words.chars().anyMatch(Character::isLetter) && !text.startsWith("<"); // markup
            if (letters && (shown.contains(tree) || PROSE.matcher(text.strip()).matches())) {
                loose.add(new Loose(folder, file, text));
            }
        }
    }

    private static String name(ExpressionTree method) {
        return method instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : method.toString();
    }

    /// The text that literals make; null if anything else takes part in it.
    private static @Nullable String folded(ExpressionTree tree) {
        return parts(tree).stream()
                        .allMatch(part -> part instanceof LiteralTree literal && literal.getValue() instanceof String)
                ? literals(tree)
                : null;
    }

    static String literals(ExpressionTree tree) {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (ExpressionTree part : parts(tree)) {
            Object value = part instanceof LiteralTree literal ? literal.getValue() : null;
            any |= value instanceof String;
            text.append(value instanceof String || value instanceof Character ? value : "%s");
        }
        return any ? text.toString() : "";
    }

    static List<ExpressionTree> parts(ExpressionTree tree) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            List<ExpressionTree> parts = new ArrayList<>(parts(sum.getLeftOperand()));
            parts.addAll(parts(sum.getRightOperand()));
            return parts;
        }
        return tree instanceof ParenthesizedTree inner && inner.getExpression() instanceof BinaryTree sum
                ? parts(sum)
                : List.of(tree);
    }
}
