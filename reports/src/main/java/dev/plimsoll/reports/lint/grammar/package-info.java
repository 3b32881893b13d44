/// Sentences, words and clauses of English prose with their places, read by Apache OpenNLP and a few rules of grammar.
@NullMarked
package dev.plimsoll.reports.lint.grammar;

import org.jspecify.annotations.NullMarked;
