package dev.plimsoll.desktop.language;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What sources of the model and the engine say, as far as literals make it: `%s` stands for each value.
///
/// @param all every text
/// @param prose those with words of a sentence
record ToldTexts(Set<String> all, Set<String> prose) {
    private static final Path HOUSE = Path.of("../..");
    private static final Pattern PROSE =
            Pattern.compile("(?s).*\\p{L}[,;:’'”.)]* [“'(]?(\\p{L}|%s).*|.*%s[,;:’'”.)]* [“'(]?\\p{L}.*");
    /// A place of `String.format`.
    private static final Pattern FORMAT = Pattern.compile("%(\\d+\\$)?[-,+0]*\\d*(\\.\\d+)?[sdf]");

    /// @param sources files or folders below the top of the sources
    /// @param without those files whose path is like this
    static ToldTexts of(List<String> sources, String without) {
        return read(sources, without, texts -> texts.new Scan());
    }

    /// Of problems only, which any source may make.
    ///
    /// @param sources files or folders below the top of the sources
    /// @param without those files whose path is like this
    static ToldTexts ofProblems(List<String> sources, String without) {
        return read(sources, without, texts -> new ProblemTexts(texts::look));
    }

    /// Of what a record says that refuses its values.
    ///
    /// @param sources files or folders below the top of the sources
    static ToldTexts ofRefusals(List<String> sources) {
        return read(sources, "", texts -> texts.new Refusals());
    }

    private static ToldTexts read(List<String> sources, String without, Function<ToldTexts, TextScan> scan) {
        ToldTexts texts = new ToldTexts(new TreeSet<>(), new TreeSet<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> files = sources.stream()
                    .map(HOUSE::resolve)
                    .flatMap(ToldTexts::files)
                    .filter(file -> !file.toString().matches(without))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                scan.apply(texts).scan(unit, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static Stream<Path> files(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Scan extends TextScan {
        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            String name = made.getIdentifier().toString();
            if (name.equals("Problem")) {
                new ToldTexts(all, new TreeSet<>()).new Scan().scan(made.getArguments(), none);
                return null; // told where it is known, as problems come from everywhere
            }
            return name.endsWith("Exception") || name.endsWith("Error") ? null : super.visitNewClass(made, none);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            return call.getMethodSelect().toString().startsWith("LOG.")
                    ? null
                    : super.visitMethodInvocation(call, none);
        }

        @Override
        void look(ExpressionTree tree) {
            ToldTexts.this.look(tree);
        }
    }

    private final class Refusals extends TextScan {
        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            if (made.getIdentifier().toString().equals("IllegalArgumentException")) {
                ToldTexts.this.look(made.getArguments().getFirst());
            }
            return super.visitNewClass(made, none);
        }

        @Override
        void look(ExpressionTree tree) {
            // What is not thrown is told elsewhere.
        }
    }

    private void look(ExpressionTree tree) {
        String text = FORMAT.matcher(SaidTexts.literals(tree)).replaceAll("%s").replace("%%", "%");
        List<String> found = text.contains("\n") ? questions(text) : List.of(text);
        all.addAll(found);
        found.stream().filter(one -> PROSE.matcher(one).matches()).forEach(prose::add);
    }

    /// The lines of a table that ask something.
    private static List<String> questions(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("? "))
                .map(line -> line.substring(2).replaceAll("\\{\\w+}", "%s"))
                .toList();
    }
}
