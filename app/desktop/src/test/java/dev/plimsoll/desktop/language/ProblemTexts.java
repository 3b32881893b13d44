package dev.plimsoll.desktop.language;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts of problems in a source: what is given to a new problem, to a method that makes one, and everything that
/// such a method and a class of problems say themselves.
final class ProblemTexts extends TextScan {
    private static final Pattern PROBLEM = Pattern.compile("(?:\\w+\\.)*\\w*(?:Problem|Refusal)");

    private final Consumer<ExpressionTree> found;
    private final Set<String> makers = new HashSet<>();
    /// How many problems are around the place.
    private int within;

    ProblemTexts(Consumer<ExpressionTree> found) {
        this.found = found;
    }

    @Override
    void look(ExpressionTree tree) {
        if (within > 0) {
            found.accept(tree);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
                if (makes(method)) {
                    makers.add(method.getName().toString());
                }
                return super.visitMethod(method, none);
            }
        }.scan(type, none);
        boolean problem = PROBLEM.matcher(type.getSimpleName()).matches() && type.getExtendsClause() != null;
        return inside(problem, () -> super.visitClass(type, none));
    }

    private static boolean makes(MethodTree method) {
        return method.getReturnType() != null
                && PROBLEM.matcher(method.getReturnType().toString()).matches();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        return inside(makes(method), () -> super.visitMethod(method, none));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
        String name = made.getIdentifier().toString();
        if (name.endsWith("Exception") || name.endsWith("Error")) {
            return null;
        }
        return inside(PROBLEM.matcher(name).matches(), () -> super.visitNewClass(made, none));
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        String method = call.getMethodSelect().toString();
        if (method.equals("require") || method.endsWith(".require")) {
            // A gate refuses with the sentence that it is given.
            call.getArguments().forEach(sentence -> inside(true, () -> scan(sentence, none)));
            return scan(call.getMethodSelect(), none);
        }
        boolean made = call.getMethodSelect() instanceof IdentifierTree
                ? makers.contains(method)
                : method.contains(".")
                        && PROBLEM.matcher(method.substring(0, method.lastIndexOf('.')))
                                .matches();
        return inside(made, () -> super.visitMethodInvocation(call, none));
    }

    private @Nullable Void inside(boolean problem, Runnable scan) {
        within += problem ? 1 : 0;
        scan.run();
        within -= problem ? 1 : 0;
        return null;
    }
}
