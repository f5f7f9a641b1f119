package city.careline.dispatch.adapter.roads;

/**
 * All that a search upward in the contraction hierarchy finds from one place, or towards it: the shortest way between
 * two places leads over a node both spaces hold, so meeting two spaces is one pass over two sorted lists.
 *
 * @param anchor where the place meets the network
 * @param nodes node numbers, ascending
 * @param seconds time to or from each node
 * @param meters length of that way
 */
record SearchSpace(Anchor anchor, int[] nodes, float[] seconds, float[] meters) {
    /** Nothing joins the two. */
    static final Way NONE = new Way(Double.POSITIVE_INFINITY, 0);

    /**
     * A way by street.
     *
     * @param seconds how long it takes, infinite when there is none
     * @param meters how long it is
     */
    record Way(double seconds, double meters) {}

    /** The shortest way from here to the place of the other space, which searched backward. */
    Way to(SearchSpace target) {
        Way direct = along(target.anchor);
        double best = direct.seconds;
        double length = direct.meters;
        int i = 0;
        int j = 0;
        while (i < nodes.length && j < target.nodes.length) {
            int difference = nodes[i] - target.nodes[j];
            if (difference == 0) {
                double sum = (double) seconds[i] + target.seconds[j];
                if (sum < best) {
                    best = sum;
                    length = (double) meters[i] + target.meters[j];
                }
                i++;
                j++;
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return new Way(best, length);
    }

    /** Both on one edge: along it, without passing a node. */
    private Way along(Anchor target) {
        if (anchor.street() != target.street()) {
            return NONE;
        }
        double share = target.fraction() - anchor.fraction();
        double whole = share >= 0 ? anchor.forthSeconds() : anchor.backSeconds();
        return share == 0 ? new Way(0, 0) : new Way(Math.abs(share) * whole, Math.abs(share) * anchor.meters());
    }
}
