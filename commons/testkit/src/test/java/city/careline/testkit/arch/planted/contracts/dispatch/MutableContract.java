package city.careline.testkit.arch.planted.contracts.dispatch;

public class MutableContract {
    private String state = "planted";

    public void change(String next) {
        state = next;
    }

    public String state() {
        return state;
    }
}
