package kr.dure.graph;

class SharedGraphContractIT extends GraphContract {

    private final Graph graph = SharedGraph.empty();

    @Override
    Graph graph() {
        return graph;
    }
}
