package kr.dure.graph.benchmark;

import kr.dure.graph.Cypher;

/** What is compared over the companies of a tier. */
public enum Indicator {
    /** Pieces found bad over pieces delivered. */
    DELIVERY_PPM("delivered.cypher"),
    /** Accidents over hours worked. */
    ACCIDENT_FREQUENCY("worked.cypher");

    private final String file;

    Indicator(String file) {
        this.file = file;
    }

    /** The statement that reads each company's numerator and denominator. */
    Cypher contributions() {
        return Cypher.beside(Indicator.class, file);
    }
}
