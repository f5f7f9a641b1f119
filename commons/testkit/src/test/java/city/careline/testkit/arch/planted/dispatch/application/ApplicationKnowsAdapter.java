package city.careline.testkit.arch.planted.dispatch.application;

import city.careline.testkit.arch.planted.dispatch.adapter.postgres.RowWithPublicField;

class ApplicationKnowsAdapter {
    RowWithPublicField row = new RowWithPublicField();
}
