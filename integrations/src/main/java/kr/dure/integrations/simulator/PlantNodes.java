package kr.dure.integrations.simulator;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import kr.dure.integrations.simulator.MachineKind.Fault;

import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The machines of a plant as OPC UA nodes, such as {@code nsu=urn:dure:plant;s=PRESS-02.State}. */
final class PlantNodes extends ManagedNamespaceWithLifecycle {

    static final String NAMESPACE = "urn:dure:plant";

    private final SubscriptionModel subscriptions;
    private final Map<String, UaVariableNode> nodes = new HashMap<>();

    PlantNodes(OpcUaServer server, List<String> machines) {
        super(server, NAMESPACE);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
        machines.forEach(this::add);
    }

    /** Shows a machine as it is now; what has not changed keeps its time. */
    void show(String machine, MachineBehaviour behaviour, Instant now) {
        Fault fault = behaviour.fault();
        set(machine + ".State", behaviour.state().number(), now);
        set(machine + ".Good", uint(behaviour.good()), now);
        set(machine + ".Scrap", uint(behaviour.scrap()), now);
        set(machine + ".CycleTime", behaviour.cycleTime(), now);
        set(machine + ".Load", behaviour.load(), now);
        set(machine + ".Temperature", behaviour.temperature(), now);
        if (fault != null) {
            set(machine + ".Alarm.Code", fault.code(), now);
            set(machine + ".Alarm.Text", fault.text(), now);
            set(machine + ".Alarm.Severity", ushort(fault.severity()), now);
        }
        set(machine + ".Alarm.Active", fault != null, now);
    }

    /** Makes a node say that something is wrong with it. */
    void spoil(String node, long status, Instant now) {
        UaVariableNode variable = node(node);
        variable.setValue(
                new DataValue(Variant.NULL_VALUE, new StatusCode(status), new DateTime(now)));
    }

    void set(String node, Object value, Instant now) {
        UaVariableNode variable = node(node);
        DataValue before = variable.getValue();
        if (!before.statusCode().isGood() || !value.equals(before.value().value())) {
            variable.setValue(
                    new DataValue(new Variant(value), StatusCode.GOOD, new DateTime(now)));
        }
    }

    private UaVariableNode node(String name) {
        UaVariableNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(
                    "the plant has no node %s; it has %s"
                            .formatted(name, nodes.keySet().stream().sorted().toList()));
        }
        return node;
    }

    private void add(String machine) {
        UaFolderNode folder =
                new UaFolderNode(
                        getNodeContext(),
                        newNodeId(machine),
                        newQualifiedName(machine),
                        LocalizedText.english(machine));
        getNodeManager().addNode(folder);
        folder.addReference(
                new Reference(
                        folder.getNodeId(),
                        NodeIds.Organizes,
                        NodeIds.ObjectsFolder.expanded(),
                        Reference.Direction.INVERSE));
        add(folder, machine, "State", NodeIds.Int32, 0);
        add(folder, machine, "Good", NodeIds.UInt32, uint(0));
        add(folder, machine, "Scrap", NodeIds.UInt32, uint(0));
        add(folder, machine, "CycleTime", NodeIds.Double, 0.0);
        add(folder, machine, "Load", NodeIds.Double, 0.0);
        add(folder, machine, "Temperature", NodeIds.Double, 0.0);
        add(folder, machine, "Alarm.Code", NodeIds.String, "");
        add(folder, machine, "Alarm.Text", NodeIds.String, "");
        add(folder, machine, "Alarm.Severity", NodeIds.UInt16, ushort(1));
        add(folder, machine, "Alarm.Active", NodeIds.Boolean, false);
    }

    private void add(UaFolderNode folder, String machine, String name, NodeId type, Object first) {
        String id = machine + "." + name;
        UaVariableNode node =
                new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                        .setNodeId(newNodeId(id))
                        .setBrowseName(newQualifiedName(name))
                        .setDisplayName(LocalizedText.english(name))
                        .setDataType(type)
                        .setTypeDefinition(NodeIds.BaseDataVariableType)
                        .build();
        node.setValue(new DataValue(new Variant(first), StatusCode.GOOD, DateTime.now()));
        getNodeManager().addNode(node);
        folder.addOrganizes(node);
        nodes.put(id, node);
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {
        subscriptions.onDataItemsCreated(items);
    }

    @Override
    public void onDataItemsModified(List<DataItem> items) {
        subscriptions.onDataItemsModified(items);
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {
        subscriptions.onDataItemsDeleted(items);
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {
        subscriptions.onMonitoringModeChanged(items);
    }
}
