package kr.dure.identity;

/** A principal with an account of this platform, however it was proved. */
public interface Somebody {

    Asker asker();
}
