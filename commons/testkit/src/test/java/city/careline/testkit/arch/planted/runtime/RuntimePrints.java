package city.careline.testkit.arch.planted.runtime;

class RuntimePrints {
    void prints() {
        System.err.println("planted");
    }
}
