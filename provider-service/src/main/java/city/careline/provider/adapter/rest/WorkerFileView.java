package city.careline.provider.adapter.rest;

import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.staff.Worker;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A worker's file with what keeps him from being dispatched.
 *
 * @param worker the file
 * @param missingCertificates per item he performs, the certificates it asks for and he does not validly hold; items for
 *     which nothing is missing are left out
 */
record WorkerFileView(@JsonUnwrapped WorkerView worker, Map<String, List<String>> missingCertificates) {

    static WorkerFileView of(WorkerView view, Worker worker, List<Item> items, Instant now) {
        var missing = new TreeMap<String, List<String>>();
        items.stream()
                .filter(item -> worker.duties().itemCodes().contains(item.code()))
                .filter(item -> !worker.missingFor(item, now).isEmpty())
                .forEach(item -> missing.put(item.code(), worker.missingFor(item, now)));
        return new WorkerFileView(view, missing);
    }
}
