package dev.plimsoll.desktop.language;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/// Finds the texts of a source. A sum of texts and values is one text; what annotations say is not for people.
abstract class TextScan extends TreeScanner<@Nullable Void, @Nullable Void> {
    /// @param tree a literal, or a sum
    abstract void look(ExpressionTree tree);

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
        if (sum.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(sum, none);
        }
        look(sum);
        SaidTexts.parts(sum).stream()
                .filter(part -> !(part instanceof LiteralTree))
                .forEach(part -> scan(part, none));
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
        look(literal);
        return null;
    }
}
