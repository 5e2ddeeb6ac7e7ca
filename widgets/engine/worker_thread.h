#pragma once

#include <QObject>
#include <QThread>

#include <sys/resource.h>
#include <unistd.h>

namespace deepscope {

/// A worker object and the thread it lives in. Destroyed, it asks the worker to give up what it is at
/// (`abandon()`, called from the owner's thread), ends the thread's event loop and waits for it.
template <class Worker>
class WorkerThread {
public:
    /// A thread that is `nicer` gives way to others when processors are short; threads that it starts itself inherit that.
    explicit WorkerThread(const char* name, int nicer = 0) : m_worker(new Worker) {
        m_thread.setObjectName(QLatin1String(name));
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        if (nicer > 0) {
            QObject::connect(&m_thread, &QThread::started, m_worker,
                             [nicer] { ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nicer); });
        }
        m_thread.start();
    }
    ~WorkerThread() {
        m_worker->abandon();
        m_thread.quit();
        m_thread.wait();
    }
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    Worker* operator->() const { return m_worker; }
    Worker* get() const { return m_worker; }

private:
    QThread m_thread;
    Worker* m_worker;
};

}  // namespace deepscope
