package kr.dure.prompts;

import static kr.dure.prompts.ValueType.Use.COLUMN;
import static kr.dure.prompts.ValueType.Use.ENTITY;
import static kr.dure.prompts.ValueType.Use.PLAIN;
import static kr.dure.prompts.ValueType.Use.RECORD;
import static kr.dure.prompts.ValueType.Use.TERM;

import java.util.Arrays;
import java.util.Optional;

/** What a parameter or a column holds, in the words of the trade. */
public enum ValueType {
    LOT("Lot", ENTITY),
    PART("Part", ENTITY),
    ORGANISATION("Organisation", ENTITY),
    MACHINE("Machine", ENTITY),
    ORDER("Order", ENTITY),
    QUALITY_CASE("QualityCase", ENTITY),
    CHANGE_NOTICE("ChangeNotice", ENTITY),
    MOULD("Mould", ENTITY),
    PLANT("Plant", ENTITY),
    /** A measured characteristic of parts, by its name. */
    CHARACTERISTIC("Characteristic", TERM),
    /** A kind of defect, by its code. */
    DEFECT_CODE("DefectCode", TERM),
    SHIPMENT("Shipment", RECORD),
    INSPECTION("Inspection", RECORD),
    DEFECT("Defect", RECORD),
    FIRST_ARTICLE("FirstArticle", RECORD),
    INCIDENT("Incident", RECORD),
    RISK("Risk", RECORD),
    JOINT_INSPECTION("JointInspection", RECORD),
    CHAIN("Chain", RECORD),
    /** Days from, to; the first is in, the last is out. */
    PERIOD("Period", PLAIN),
    DATE("date", PLAIN),
    INTEGER("integer", PLAIN),
    NUMBER("number", PLAIN),
    TEXT("text", PLAIN),
    DATETIME("datetime", COLUMN),
    /** A number of hundredths. */
    PERCENT("percent", COLUMN),
    /** A number of minutes. */
    DURATION("duration", COLUMN),
    /** True where something goes on outside the asker's sight. */
    WITHHELD("withheld", COLUMN),
    /** True where the reader should take care; the column's title says of what. */
    FLAG("flag", COLUMN),
    /** A word of a closed list, such as a PackML state; the column has labels for it. */
    STATE("state", COLUMN);

    private final String word;
    private final Use use;

    ValueType(String word, Use use) {
        this.word = word;
        this.use = use;
    }

    /** As written in a question's file. */
    public String word() {
        return word;
    }

    /** Whether values name something in the graph, so that they can be linked or cited. */
    public boolean isEntity() {
        return use == ENTITY || use == RECORD;
    }

    /** Whether people call it by a name that is looked up within their sight. */
    public boolean isNamed() {
        return use == ENTITY || use == TERM;
    }

    /** Whether it is a word that records use; such a name is its own value. */
    public boolean isTerm() {
        return use == TERM;
    }

    /** Whether a person can give one: everything that can be looked up or read from a line of text. */
    public boolean isParameter() {
        return isNamed() || use == PLAIN;
    }

    public static Optional<ValueType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    enum Use {
        ENTITY,
        TERM,
        RECORD,
        PLAIN,
        COLUMN
    }
}
