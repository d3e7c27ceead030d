package kr.dure.graph.sight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of nodes that questions may read, each with the category by which its owner shares it. */
public enum Label {
    ORGANISATION("Organisation", Category.MASTER),
    CHAIN("Chain", Category.MASTER),
    PLANT("Plant", Category.MASTER),
    PART("Part", Category.MASTER),
    MACHINE("Machine", Category.MACHINE),
    MACHINE_STATE("MachineState", Category.MACHINE),
    ALARM("Alarm", Category.MACHINE),
    PRODUCTION_COUNT("ProductionCount", Category.MACHINE),
    LOT("Lot", Category.PRODUCTION),
    STOCK("Stock", Category.STOCK),
    ORDER("Order", Category.SCHEDULE, Parties.TWO),
    ORDER_LINE("OrderLine", Category.SCHEDULE, Parties.TWO),
    SHIPMENT("Shipment", Category.SCHEDULE, Parties.TWO),
    CALL_OFF("CallOff", Category.SCHEDULE, Parties.TWO),
    CALL_OFF_LINE("CallOffLine", Category.SCHEDULE, Parties.TWO),
    RECEIPT("Receipt", Category.SCHEDULE, Parties.TWO),
    SERIAL_PART("SerialPart", Category.PRODUCTION),
    DEMAND("Demand", Category.SCHEDULE, Parties.TWO),
    SEQUENCE_CALL("SequenceCall", Category.SCHEDULE, Parties.TWO),
    CAPACITY("Capacity", Category.SCHEDULE),
    WORK_ORDER("WorkOrder", Category.SCHEDULE),
    WORK_DAY("WorkDay", Category.SCHEDULE),
    TRANSIT_TIME("TransitTime", Category.SCHEDULE, Parties.TWO),
    INSPECTION("Inspection", Category.QUALITY, Parties.TWO),
    DEFECT("Defect", Category.QUALITY, Parties.TWO),
    DISPOSITION("Disposition", Category.QUALITY, Parties.TWO),
    QUALITY_CASE("QualityCase", Category.QUALITY, Parties.TWO),
    CASE_STEP("CaseStep", Category.QUALITY, Parties.TWO),
    CHANGE_NOTICE("ChangeNotice", Category.QUALITY, Parties.TWO),
    FIRST_ARTICLE("FirstArticle", Category.QUALITY, Parties.TWO),
    MEASUREMENT("Measurement", Category.QUALITY, Parties.TWO),
    CONSIGNMENT("Consignment", Category.STOCK, Parties.TWO),
    MOULD("Mould", Category.MACHINE),
    MOULD_USE("MouldUse", Category.MACHINE),
    MOULD_SERVICE("MouldService", Category.MACHINE),
    INCIDENT("Incident", Category.SAFETY),
    HOURS("Hours", Category.SAFETY),
    RISK("Risk", Category.SAFETY),
    TRAINING("Training", Category.SAFETY),
    TRAINING_RULE("TrainingRule", Category.SAFETY),
    HAZMAT("Hazmat", Category.SAFETY),
    SAFETY_DATA_SHEET("SafetyDataSheet", Category.SAFETY),
    JOINT_INSPECTION("JointInspection", Category.SAFETY, Parties.TWO),
    GUARD_SIGNAL("GuardSignal", Category.SAFETY),
    ENERGY_USE("EnergyUse", Category.ENVIRONMENT),
    EMISSION_FACTOR("EmissionFactor", Category.ENVIRONMENT),
    FOOTPRINT("Footprint", Category.ENVIRONMENT),
    ASSESSMENT("Assessment", Category.MATURITY),
    CERTIFICATE("Certificate", Category.MATURITY),
    USE_CASE("UseCase", Category.MATURITY),
    USE_CASE_DAY("UseCaseDay", Category.MATURITY),
    TARGET("Target", Category.MATURITY),
    TARGET_VALUE("TargetValue", Category.MATURITY),
    BENCHMARK("Benchmark", Category.MASTER, Parties.OWNER_ALONE);

    /** The property that holds which part of its owner a node is about, where agreements can name parts. */
    public static final String PART_KEY = "partKey";

    private final String word;
    private final Category category;
    private final Parties parties;

    Label(String word, Category category) {
        this(word, category, Parties.ONE);
    }

    Label(String word, Category category, Parties parties) {
        this.word = word;
        this.category = category;
        this.parties = parties;
    }

    /** As written in statements. */
    public String word() {
        return word;
    }

    public Category category() {
        return category;
    }

    /** Whether it is a paper between two parties, which its counterparty may see as well as its owner. */
    public boolean isBetweenTwo() {
        return parties == Parties.TWO;
    }

    /** Whether it was made for its owner's eyes, so that no agreement shows it. */
    public boolean isForItsOwnerAlone() {
        return parties == Parties.OWNER_ALONE;
    }

    /** Whether agreements that name parts show it: it holds its {@link #PART_KEY}. */
    public boolean isByPart() {
        return this == LOT || this == STOCK;
    }

    /** The property that holds whose it is: a company is its own. */
    public String ownerProperty() {
        return this == ORGANISATION ? "id" : "owner";
    }

    public static Optional<Label> of(String word) {
        return Arrays.stream(values()).filter(label -> label.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Label::word).toList();
    }

    private enum Parties {
        ONE,
        TWO,
        OWNER_ALONE
    }
}
