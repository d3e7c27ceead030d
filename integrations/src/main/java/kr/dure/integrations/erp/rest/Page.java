package kr.dure.integrations.erp.rest;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * One page of a list, on its way to the inbox.
 *
 * @param resource the list
 * @param items what it holds
 * @param after where the list has been read to once the inbox has the items
 */
record Page(RestErpSettings.Resource resource, List<JsonNode> items, Cursors.Position after) {

    Page {
        items = List.copyOf(items);
    }
}
