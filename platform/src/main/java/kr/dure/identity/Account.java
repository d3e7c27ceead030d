package kr.dure.identity;

/**
 * One that may log in.
 *
 * @param passwordHash BCrypt
 */
public record Account(Asker asker, String passwordHash) {}
