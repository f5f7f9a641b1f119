package city.careline.testkit.arch.planted.dispatch.adapter.index;

import city.careline.testkit.arch.planted.dispatch.adapter.postgres.RowWithPublicField;

class IndexKnowsPostgres {
    RowWithPublicField row = new RowWithPublicField();
}
