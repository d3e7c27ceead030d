package kr.dure.integrations.opcua;

import kr.dure.graph.fact.id.MachineId;

import java.util.Map;

/** Keeps what is known of machines over a restart. */
interface Memories {

    Map<MachineId, MachineMemory> recall(String connection);

    void remember(String connection, MachineId machine, MachineMemory memory);
}
