package kr.dure.demonstration;

import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.LotRef;

import java.util.ArrayList;
import java.util.List;

/** The fictional chain as facts, told from the moment of the first start. */
record DemonstrationChain(Scenario scenario, Story story, Moment moment) {

    static DemonstrationChain at(Moment moment) {
        return new DemonstrationChain(Scenario.load(), Story.load(), moment);
    }

    List<Fact> facts() {
        Production production = new Production(scenario, new Deliveries(story, moment), moment);
        List<Batch> batches = production.batches();
        Genealogy genealogy =
                new Genealogy(
                        batches,
                        new LotRef(story.suspect().owner(), story.suspect().lot()),
                        moment);
        List<Fact> facts = new ArrayList<>(masters().facts());
        facts.addAll(genealogy.facts());
        facts.addAll(new Serials(story.serials(), batches, moment).facts());
        facts.addAll(new Trade(scenario, batches, moment).facts());
        facts.addAll(new Stock(scenario, story, production, batches, genealogy, moment).facts());
        facts.addAll(new Scheduling(scenario, production, batches, moment).facts());
        facts.addAll(Calendar.of(scenario, moment).facts());
        facts.addAll(new Quality(scenario, story, batches, genealogy, moment).facts());
        facts.addAll(Assurance.of(story, batches, moment).facts());
        facts.addAll(new Safety(scenario, story, moment).facts());
        facts.addAll(Prevention.of(scenario, moment).facts());
        facts.addAll(Environment.of(scenario, moment).facts());
        facts.addAll(Program.of(scenario, moment).facts());
        facts.addAll(new MachineHistory(scenario, story, moment).facts());
        return facts;
    }

    /** States the chain itself; to be written after all the rest. */
    ChainDescribed chain() {
        return masters().chain();
    }

    private Masters masters() {
        return new Masters(scenario, moment.at(-90, 9, 0));
    }
}
