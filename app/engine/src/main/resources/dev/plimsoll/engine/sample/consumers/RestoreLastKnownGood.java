/** Stands for the program that brings the last known good version back. The sample has nothing to restore. */
class RestoreLastKnownGood {
    public static void main(String[] args) {
        System.out.println("Orders 1.4.0 is in service.");
    }
}
