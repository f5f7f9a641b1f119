package city.careline.testkit.arch.planted.dispatch.application;

class ApplicationSleeps {
    void waits() throws InterruptedException {
        Thread.sleep(1);
    }
}
