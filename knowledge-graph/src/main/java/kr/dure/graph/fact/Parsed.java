package kr.dure.graph.fact;

/** What became of reading a record: a fact, or the reasons why it is none. */
public sealed interface Parsed permits Fact, Outcome.Rejected {}
