package kr.dure.graph.fact;

import org.jspecify.annotations.Nullable;

/**
 * Why a record could not be taken, told to the person who can mend it.
 *
 * @param field where: a JSON pointer, a column name or a node id
 * @param found what stood there
 * @param expected what belongs there, and how to cure it
 */
public record Problem(String field, @Nullable String found, String expected) {}
