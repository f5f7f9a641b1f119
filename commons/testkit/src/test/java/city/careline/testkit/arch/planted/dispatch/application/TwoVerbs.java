package city.careline.testkit.arch.planted.dispatch.application;

public class TwoVerbs {
    public void accept() {}

    public void decline() {}
}
