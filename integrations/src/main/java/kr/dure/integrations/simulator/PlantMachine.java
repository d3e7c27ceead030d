package kr.dure.integrations.simulator;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.simulator.MachineKind.Fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A machine and what it has told so far; moved by the simulator's clock, forced from any thread. */
final class PlantMachine implements SimulatedMachine {

    private final String id;
    private final MachineBehaviour behaviour;
    private long toldGood;
    private long toldScrap;

    PlantMachine(PlantSettings.Plant plant, PlantSettings.Machine machine) {
        this.id = machine.id();
        long seed = plant.seed() * 31 + machine.id().hashCode();
        this.behaviour =
                new MachineBehaviour(
                        MachineKind.of(machine.kind()), machine.cycle(), new Random(seed));
    }

    String id() {
        return id;
    }

    synchronized void step(Duration time) {
        behaviour.step(time);
    }

    synchronized void show(PlantNodes nodes, Instant now) {
        nodes.show(id, behaviour, now);
    }

    synchronized void tell(
            OrganisationId organisation, String plant, List<PieceListener> listeners, Instant now) {
        long good = behaviour.good() - toldGood;
        long scrap = behaviour.scrap() - toldScrap;
        toldGood = behaviour.good();
        toldScrap = behaviour.scrap();
        if (good > 0 || scrap > 0) {
            listeners.forEach(
                    listener ->
                            listener.made(
                                    organisation,
                                    plant,
                                    id,
                                    Math.max(0, good),
                                    Math.max(0, scrap),
                                    now));
        }
    }

    @Override
    public synchronized void force(PackMl state) {
        behaviour.force(state);
    }

    @Override
    public synchronized void release() {
        behaviour.release();
    }

    @Override
    public synchronized void count(long good, long scrap) {
        behaviour.count(good, scrap);
    }

    @Override
    public synchronized void reset() {
        behaviour.reset();
    }

    @Override
    public synchronized void raise(String code, String text, int severity) {
        behaviour.raise(new Fault(code, text, severity));
    }

    @Override
    public synchronized long good() {
        return behaviour.good();
    }

    @Override
    public synchronized long scrap() {
        return behaviour.scrap();
    }
}
