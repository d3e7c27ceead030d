package kr.dure.identity;

/** An account was shut out, or its name is about to be given to somebody new: all that was opened with it ends. */
public record AccountEnded(String username) {}
