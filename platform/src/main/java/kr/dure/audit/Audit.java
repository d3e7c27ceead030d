package kr.dure.audit;

/** Remembers deeds; what was noted can't be changed. */
public interface Audit {

    void note(Deed deed);
}
