package city.careline.testkit.arch.planted.dispatch.adapter.postgres;

public class RowWithPublicField {
    public String state = "planted";
}
