package city.careline.deploy.demo.generator;

import java.time.Instant;
import java.util.List;

/**
 * An invented provider with its sites and workers.
 *
 * @param index 0, 1, 2 … within the city
 * @param name in Chinese
 * @param creditCode unified social credit code, check character valid
 * @param kind what sort of organisation
 * @param serviceRegions codes it serves, each with everything below
 * @param contactPhone begins with 1004
 * @param file what supervision knows of it
 * @param sites where its workers start from
 * @param workers who goes
 */
public record Provider(
        int index,
        String name,
        String creditCode,
        String kind,
        List<String> serviceRegions,
        String contactPhone,
        File file,
        List<Site> sites,
        List<Worker> workers) {

    /**
     * A place work starts from.
     *
     * @param name in Chinese
     * @param regionCode the community it is in
     * @param address invented
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     * @param radiusMeters how far from here it serves
     */
    public record Site(
            String name, String regionCode, String address, double latitude, double longitude, int radiusMeters) {
        Spot spot() {
            return new Spot(latitude, longitude);
        }
    }

    /**
     * Somebody who goes.
     *
     * @param index 0, 1, 2 … within the city
     * @param name invented
     * @param phone begins with 1003
     * @param site place in the provider's list of sites
     * @param itemCodes items performed
     * @param certificates held
     * @param restMinutes pause after a visit
     * @param score what the last evaluation gave, 0 to 100
     * @param latitude where the worker is at first, WGS-84 degrees
     * @param longitude where the worker is at first, WGS-84 degrees
     */
    public record Worker(
            int index,
            String name,
            String phone,
            int site,
            List<String> itemCodes,
            List<Certificate> certificates,
            int restMinutes,
            int score,
            double latitude,
            double longitude) {
        /** Keeps its own copies. */
        public Worker {
            itemCodes = List.copyOf(itemCodes);
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * What supervision knows of a provider.
     *
     * @param licenceUntil first instant its licence is over
     * @param insuredUntil first instant its insurance is over
     * @param underContract may its visits be charged to public money
     * @param flaw what is wrong with it
     * @param score what the last evaluation gave, 0 to 100
     */
    public record File(Instant licenceUntil, Instant insuredUntil, boolean underContract, Flaw flaw, int score) {}

    /** What may be wrong with a provider of the demo city. */
    public enum Flaw {
        /** Nothing. */
        NONE,
        /** Its insurance ran out. */
        UNINSURED,
        /** It did not put right in time what it was ordered to. */
        UNRECTIFIED,
        /** It is on the list of serious breaches of trust. */
        BLACKLISTED,
        /** A check found a risk that is being looked into. */
        RISK_HOLD,
        /** It takes more for a bath than public money pays. */
        DEAR
    }

    /**
     * A certificate.
     *
     * @param code FIRE_SAFETY, CARE_WORKER, FIRST_AID or HEALTH
     * @param number invented
     * @param validUntil first instant it no longer counts
     */
    public record Certificate(String code, String number, Instant validUntil) {}

    /** Keeps its own copies. */
    public Provider {
        serviceRegions = List.copyOf(serviceRegions);
        sites = List.copyOf(sites);
        workers = List.copyOf(workers);
    }
}
