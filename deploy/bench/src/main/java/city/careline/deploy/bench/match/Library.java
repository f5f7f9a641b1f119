package city.careline.deploy.bench.match;

import org.tinspin.index.Index.PointIteratorKnn;
import org.tinspin.index.kdtree.KDTree;

/**
 * The fastest Java library at hand: TinSpin's KD-tree on a plane in metres. It has no filter, so its iterator is read
 * outward until ten who perform the item have come; it is reused, which is its fastest way. Nobody moves meanwhile.
 */
final class Library implements ClosedLoop.Asker {
    private final Town town;
    private final boolean filtered;
    private final int most;
    private final PointIteratorKnn<Integer> outward;
    private final double[] center = new double[2];

    Library(Town town, KDTree<Integer> tree, boolean filtered) {
        this.town = town;
        this.filtered = filtered;
        this.most = filtered ? town.size() : Ours.WANTED;
        this.outward = tree.queryKnn(center, most);
    }

    static KDTree<Integer> tree(Town town) {
        KDTree<Integer> tree = KDTree.create(2);
        for (int worker = 0; worker < town.size(); worker++) {
            tree.insert(new double[] {Town.east(town.place(worker)), Town.north(town.place(worker))}, worker);
        }
        return tree;
    }

    @Override
    public void ask(int number) {
        center[0] = Town.east(town.home(number));
        center[1] = Town.north(town.home(number));
        outward.reset(center, most);
        long bit = 1L << town.item(number);
        for (int found = 0; found < Ours.WANTED && outward.hasNext(); ) {
            int worker = outward.next().value();
            if (!filtered || (town.mask(worker) & bit) != 0) {
                found++;
            }
        }
    }
}
