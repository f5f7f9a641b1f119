package city.careline.deploy.city;

/**
 * One process of a service. Only dispatch runs as several; the first bears the service's word alone.
 *
 * @param service which service
 * @param number counted from 1
 */
public record Instance(Service service, int number) {
    /** How many processes of dispatch a city on one machine can have. */
    public static final int MOST = 4;

    /** Refuses what has no port. */
    public Instance {
        if (number < 1 || number > (service == Service.DISPATCH ? MOST : 1)) {
            throw new CityFailure("there is no instance " + number + " of " + service.module());
        }
    }

    /** The first, and for most services the only one. */
    public static Instance first(Service service) {
        return new Instance(service, 1);
    }

    /** The n-th process of dispatch. */
    public static Instance dispatch(int number) {
        return new Instance(Service.DISPATCH, number);
    }

    /** Its name among the city's processes: {@code dispatch}, {@code dispatch-2}. */
    public String word() {
        return service.word() + suffix();
    }

    /** Its name in logs and for people: {@code dispatch-service}, {@code dispatch-service-2}. */
    public String title() {
        return service.module() + suffix();
    }

    /** Its place among the ports. */
    public Part part() {
        return number == 1 ? service.part() : Part.valueOf(service.part().name() + "_" + number);
    }

    private String suffix() {
        return number == 1 ? "" : "-" + number;
    }
}
