package vn.tonghop.jobs;

/** Hears how a run goes on, to tell people. Called by several threads. */
public interface Progress {
    /** Says nothing to nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void received(int files) {}

        @Override
        public void rows(long more) {}

        @Override
        public void read(String file, int done, int files) {}
    };

    /** So many files are to be read, those of an unfinished run included. */
    void received(int files);

    /** So many more records have been looked at. */
    void rows(long more);

    /** A file has been read to its end; so many of all. */
    void read(String file, int done, int files);
}
